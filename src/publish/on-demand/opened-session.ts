import { hash } from 'node:crypto';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { packed, unpacked } from '../../cache/pack.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { credentialText, type Proof } from '../../credential/credential.ts';
import { artworkOf } from '../../image/artwork.ts';
import { imageVersion } from '../../image/image-version.ts';
import type { ReadSession } from '../../load/link-sessions.ts';
import type { Certificate } from '../../model/certificate.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { CarriedCertificate } from '../../packs/shards.ts';
import type { SessionJob } from '../../packs/write/session-job.ts';
import { disagreements, disagreementText } from '../credentials/agreement.ts';
import { statusList } from '../credentials/published-documents.ts';
import type { SignedCredentials } from '../credentials/signed-credentials.ts';
import type { WritePacksOptions } from './write-packs.ts';

/** A session while it is packed. */
export interface OpenedSession {
  readonly certificates: readonly Certificate[];
  readonly job: SessionJob;
  /** Its signed status list, as it is published; null where it has none. */
  readonly statusList: string | null;
  /** @param isDrawn the certificates that cannot be stamped */
  readonly carried: (isDrawn: ReadonlySet<VerificationCode>) => readonly CarriedCertificate[];
}

/** Opens a session and signs it. Rejects where its status list contradicts it. */
export async function openedSession(
  session: ReadSession,
  options: WritePacksOptions,
): Promise<OpenedSession> {
  const { content, today, credentials, cacheDir } = options;
  const { certificates } = await session.open();
  const proofs = await proofsOf(certificates, credentials, cacheDir);
  const artworks = new Map(
    certificates.map(({ code }, at) => {
      const certificate = certificates[at];
      return [code, certificate ? artworkOf(content, certificate, today) : null];
    }),
  );
  const looks = [false, true].map((distinction) => ({
    session: { courseId: session.courseId, sessionId: session.sessionId, distinction },
    artworks: certificates
      .filter((one) => one.distinction === distinction)
      .flatMap(({ code }) => artworks.get(code) ?? []),
  }));
  return {
    certificates,
    job: looks.filter((look) => look.artworks.length > 0),
    statusList: await checkedList(certificates, options),
    carried: (isDrawn) =>
      certificates.map((certificate, at) => {
        const artwork = artworks.get(certificate.code) ?? null;
        return {
          certificate,
          proof: proofs[at] ?? null,
          imageVersion: artwork && imageVersion(artwork),
          isDrawn: isDrawn.has(certificate.code),
        };
      }),
  };
}

async function checkedList(
  certificates: readonly Certificate[],
  { signing, today }: WritePacksOptions,
): Promise<string | null> {
  const list = await statusList(signing, certificates);
  const text = list && credentialText(list);
  const published = { textAt: () => text };
  const found = await disagreements({ certificates, today, signing, published });
  if (found.length > 0) throw new Error(disagreementText(found));
  return text;
}

/** The proofs of a session, as an earlier build has kept them if nothing that is signed has changed. */
async function proofsOf(
  certificates: readonly Certificate[],
  { keyOf, proofOf }: SignedCredentials,
  cacheDir: string,
): Promise<readonly (Proof | null)[]> {
  const keys = certificates.map(keyOf);
  if (keys.every((key) => key === null)) return [];
  const file = keptFile(cacheDir, `${hash('sha256', JSON.stringify(keys))}.proofs.pack`);
  const kept = readKept(file);
  const known = kept && unpacked(kept);
  if (Array.isArray(known)) return known as readonly (Proof | null)[];
  const proofs = await Promise.all(certificates.map(proofOf));
  writeAtomically(file, packed(proofs));
  return proofs;
}
