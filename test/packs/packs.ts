import type { Proof } from '../../src/credential/credential.ts';
import { signingState, type Signing } from '../../src/credential/signing.ts';
import { artworkOf } from '../../src/image/artwork.ts';
import { filePreparer } from '../../src/image/prepare-file.ts';
import type { CertificateFile } from '../../src/model/addresses.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { Content } from '../../src/model/content.ts';
import { sessionPack, sessionPackName } from '../../src/packs/session-pack.ts';
import { shardsOf } from '../../src/packs/shards.ts';
import { coursePack, coursePackName, sitePack, sitePackName } from '../../src/packs/site-pack.ts';

export interface PackedContent {
  readonly content: Content;
  readonly today: string;
  readonly signing: Signing;
  readonly proofOf: (certificate: Certificate) => Promise<Proof | null>;
  readonly drawn: (
    certificate: Certificate,
  ) => Promise<Partial<Record<CertificateFile, Uint8Array>>>;
}

/** All packs of a content, by name. */
export async function packsOf({
  content,
  today,
  signing,
  proofOf,
  drawn,
}: PackedContent): Promise<Map<string, Buffer>> {
  const { site, courses, certificates } = content;
  const institutions = [...signing.issuingContext.institutions.values()];
  const states = institutions.map(({ id }) => [id, signingState(signing, id)] as const);
  const carried = { today, site, institutions, signing: Object.fromEntries(states) };
  const packs = new Map<string, Buffer>([[sitePackName, sitePack(carried)]]);
  for (const course of courses) packs.set(coursePackName(course.id), coursePack(course));
  const prepare = filePreparer();
  for (const certificate of certificates) {
    const name = sessionPackName(certificate);
    const artwork = artworkOf(content, certificate, today);
    if (packs.has(name) || !artwork) continue;
    packs.set(
      name,
      sessionPack(certificate, {
        print: await prepare(artwork.shared, 'print'),
        screen: await prepare(artwork.shared, 'screen'),
        social: await prepare(artwork.shared, 'social'),
        pdf: await prepare(artwork.shared, 'pdf'),
      }),
    );
  }
  const all = await Promise.all(
    certificates.map(async (certificate) => ({
      certificate,
      proof: await proofOf(certificate),
      drawn: await drawn(certificate),
    })),
  );
  for (const [name, bytes] of shardsOf(all)) packs.set(name, bytes);
  return packs;
}
