import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSigning } from '../../src/credential/build-signing.ts';
import { openContent } from '../../src/environment/open-content.ts';
import { artworkOf, type CertificateArtwork } from '../../src/image/artwork.ts';
import { fileRenderer } from '../../src/image/render-file.ts';
import { certificateFileEndings, type CertificateFile } from '../../src/model/addresses.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { Content } from '../../src/model/content.ts';
import type { CalendarDay } from '../../src/values/calendar.ts';
import { signedCredentials } from '../../src/publish/credentials/signed-credentials.ts';
import { signedContent } from '../setup/signed-content.ts';
import { buildMoment } from '../setup/site-contents.ts';
import { packsOf } from './packs.ts';

export const kinds = Object.keys(certificateFileEndings) as CertificateFile[];

/** A certificate as a static site publishes it. */
export interface Published {
  readonly certificate: Certificate;
  readonly artwork: CertificateArtwork | null;
  readonly credential: string | null;
}

export interface PublishedContent {
  readonly content: Content;
  readonly today: CalendarDay;
  readonly published: readonly Published[];
  /** All that a deploy carries, by name. */
  readonly packs: ReadonlyMap<string, Buffer>;
  /** A file as a static site publishes it. */
  readonly render: ReturnType<typeof fileRenderer>;
}

/** Content, given keys, as a static site publishes it and as packs. @param wanted the certificates that it is to have; all unless given */
export async function publishedContent(
  from: string,
  wanted: (certificate: Certificate) => boolean = () => true,
): Promise<PublishedContent> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-packs-'));
  const to = path.join(folder, 'content');
  const issuerKey = await signedContent({ from, to });
  const read = await openContent({ contentDir: to, now: buildMoment });
  await rm(folder, { recursive: true });
  const today = read.today!;
  const certificates = read.content!.certificates.filter(wanted);
  const content = { ...read.content!, certificates };
  const { signing } = buildSigning(content, { issuerKey, context: undefined });
  const { textOf } = signedCredentials(signing, 'test');
  const render = fileRenderer();
  const published = await Promise.all(
    certificates.map(async (certificate) => ({
      certificate,
      artwork: artworkOf(content, certificate, today),
      credential: await textOf(certificate),
    })),
  );
  const packs = await packsOf({ content, today, signing });
  return { published, render, packs, content, today };
}
