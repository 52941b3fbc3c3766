import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publishNewPack } from '../../cache/publish-pack.ts';
import { artworkHash } from '../../image/artwork-hash.ts';
import { artworkOf } from '../../image/artwork.ts';
import { renderAll } from '../../image/batch/render-all.ts';
import { certificateFilePath, type CertificateFile } from '../../model/addresses.ts';
import type { Certificate } from '../../model/certificate.ts';
import { drawnPack, drawnPackName } from '../../packs/drawn-pack.ts';
import { packFingerprint } from '../../packs/write/pack-fingerprint.ts';
import { carriedCredentials } from '../credentials/site-signing.ts';
import type { KeptPack } from './carried-session.ts';
import type { WritePacksOptions } from './write-packs.ts';

/** A certificate whose files the build draws, since they cannot be stamped: those with the mark of a status, or with ink that leaves its place. */
export interface ToDraw extends KeptPack {
  readonly certificate: Certificate;
}

/** Certificates that are drawn at once: their files are beside one another until they are packed. */
const atOnce = 500;

export async function drawnPacks(options: WritePacksOptions) {
  const { content, today, scratch, imageCacheDir, workers, credentials } = options;
  const fingerprint = await packFingerprint();
  return {
    /** The pack of a certificate, under a key that changes with all that is in it. */
    toDraw: (certificate: Certificate): ToDraw => {
      const artwork = artworkOf(content, certificate, today);
      const look = artwork && artworkHash(artwork, [fingerprint]);
      const key = hash('sha256', JSON.stringify([look, credentials.keyOf(certificate)]));
      return { certificate, name: drawnPackName(certificate.code), key: `${key}.drawn.pack` };
    },
    /** Draws the files of certificates, keeps their packs and publishes them. Rejects with ImagesFailed. */
    async draw(all: readonly ToDraw[]): Promise<void> {
      for (let from = 0; from < all.length; from += atOnce) {
        const group = all.slice(from, from + atOnce);
        const certificates = group.map(({ certificate }) => certificate);
        await renderAll({
          content: { ...content, certificates, records: [] },
          today,
          outDir: scratch,
          cacheDir: imageCacheDir,
          workers,
          credentials: carriedCredentials(certificates, credentials),
        });
        for (const each of group) keep(each, options);
      }
    },
  };
}

function keep(
  { certificate: { code }, name, key }: ToDraw,
  { scratch, cacheDir, fileOf }: WritePacksOptions,
): void {
  const file = (kind: CertificateFile) =>
    readFileSync(path.join(scratch, certificateFilePath(code, kind)));
  const files = {
    print: file('print'),
    screen: file('screen'),
    social: file('social'),
    pdf: file('pdf'),
  };
  publishNewPack(cacheDir, key, fileOf(name), drawnPack(code, files));
}
