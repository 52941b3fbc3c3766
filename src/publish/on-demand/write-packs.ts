import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { packed, unpacked } from '../../cache/pack.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import type { Proof } from '../../credential/credential.ts';
import { signingState, type Signing } from '../../credential/signing.ts';
import { artworkOf } from '../../image/artwork.ts';
import { renderAll, type CarriedCredentials } from '../../image/batch/render-all.ts';
import { imageVersion } from '../../image/image-version.ts';
import { certificateFilePath, type CertificateFile } from '../../model/addresses.ts';
import type { Certificate } from '../../model/certificate.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { Content } from '../../model/content.ts';
import { drawnPack, drawnPackName } from '../../packs/drawn-pack.ts';
import { sessionPackName } from '../../packs/session-pack.ts';
import { shardsOf, type CarriedCertificate } from '../../packs/shards.ts';
import { coursePack, coursePackName, sitePack, sitePackName } from '../../packs/site-pack.ts';
import { writeFontPacks } from '../../packs/write/write-font-packs.ts';
import { packSessions, type PackProgress } from '../../packs/write/pack-sessions.ts';
import type { SessionJob } from '../../packs/write/session-job.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { SignedCredentials } from '../credentials/signed-credentials.ts';

export interface WritePacksOptions {
  readonly content: Content;
  readonly today: CalendarDay;
  readonly signing: Signing;
  readonly credentials: SignedCredentials;
  /** The same, as files carry them. */
  readonly carriedCredentials: CarriedCredentials;
  /** The absolute path of a pack by its name. */
  readonly fileOf: (name: string) => string;
  /** The packs of sessions are kept here, and found by the next build. */
  readonly cacheDir: string;
  /** Finished files are kept here. */
  readonly imageCacheDir: string;
  /** A folder that exists only during the build. */
  readonly scratch: string;
  readonly workers: number;
  readonly onProgress?: (progress: PackProgress) => void;
}

/** Writes all packs of a deploy. Throws ImagesFailed where certificates cannot be drawn. */
export async function writePacks(options: WritePacksOptions): Promise<void> {
  const { content, fileOf } = options;
  const write = (name: string, bytes: Uint8Array) => writeAtomically(fileOf(name), bytes);
  write(sitePackName, sitePack(carriedSite(options)));
  for (const course of content.courses) write(coursePackName(course.id), coursePack(course));
  await writeFontPacks(options);
  const notStampable = await packSessions(sessionJobs(options));
  const drawn = content.certificates.filter(({ code }) => notStampable.has(code));
  await writeDrawn(drawn, options);
  const carried = await carriedCertificates(options, notStampable);
  for (const [name, bytes] of shardsOf(carried)) write(name, bytes);
}

function carriedSite({ content, today, signing }: WritePacksOptions) {
  const institutions = [...signing.issuingContext.institutions.values()];
  const states = institutions.map(({ id }) => [id, signingState(signing, id)] as const);
  return { today, site: content.site, institutions, signing: Object.fromEntries(states) };
}

function sessionJobs({
  content,
  today,
  fileOf,
  cacheDir,
  workers,
  onProgress,
}: WritePacksOptions): Parameters<typeof packSessions>[0] {
  const shown = content.certificates.filter(({ name, erased }) => name !== null && erased === null);
  const sessions = Map.groupBy(shown, sessionPackName);
  const jobs = function* (): Generator<SessionJob> {
    for (const [name, certificates] of sessions) {
      const [session] = certificates;
      const artworks = certificates.flatMap((one) => artworkOf(content, one, today) ?? []);
      if (!session || artworks.length === 0) continue;
      const { courseId, sessionId, distinction } = session;
      yield { session: { courseId, sessionId, distinction }, artworks, file: fileOf(name) };
    }
  };
  return {
    jobs: jobs(),
    total: sessions.size,
    cacheDir,
    workers,
    ...(onProgress ? { onProgress } : {}),
  };
}

/** Draws what cannot be stamped: files with the mark of a status, and those whose ink leaves its place. */
async function writeDrawn(
  certificates: readonly Certificate[],
  options: WritePacksOptions,
): Promise<void> {
  if (certificates.length === 0) return;
  const { content, today, scratch, imageCacheDir, workers, carriedCredentials, fileOf } = options;
  await renderAll({
    content: { ...content, certificates },
    today,
    outDir: scratch,
    cacheDir: imageCacheDir,
    workers,
    credentials: carriedCredentials,
  });
  for (const { code } of certificates) {
    const file = (kind: CertificateFile) =>
      readFileSync(path.join(scratch, certificateFilePath(code, kind)));
    const files = {
      print: file('print'),
      screen: file('screen'),
      social: file('social'),
      pdf: file('pdf'),
    };
    writeAtomically(fileOf(drawnPackName(code)), drawnPack(code, files));
  }
}

async function carriedCertificates(
  { content, today, credentials, cacheDir }: WritePacksOptions,
  notStampable: ReadonlySet<VerificationCode>,
): Promise<readonly CarriedCertificate[]> {
  const sessions = Map.groupBy(
    content.certificates,
    ({ courseId, sessionId }) => `${courseId} ${sessionId}`,
  );
  const carried: CarriedCertificate[] = [];
  for (const certificates of sessions.values()) {
    const proofs = await proofsOf(certificates, credentials, cacheDir);
    for (const [at, certificate] of certificates.entries()) {
      const artwork = artworkOf(content, certificate, today);
      carried.push({
        certificate,
        proof: proofs[at] ?? null,
        imageVersion: artwork && imageVersion(artwork),
        isDrawn: notStampable.has(certificate.code),
      });
    }
  }
  return carried;
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
