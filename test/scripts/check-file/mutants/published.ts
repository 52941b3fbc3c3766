import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { archivedWorld } from '../../../../src/archive/verifier/archived-world.ts';
import { encodePng } from '../../../../src/image/sheet/encode-png.ts';
import type { VerificationCode } from '../../../../src/model/code.ts';
import type { PixelComparison } from '../../../../src/scripts/check-file/compare-pixels.ts';
import type { PublishedWorld } from '../../../../src/scripts/check-file/file-report.ts';
import {
  credential,
  did,
  key,
  origin,
  signedList,
  signedText,
  sources,
} from '../../../credential/verify/signed.ts';

export type Kind = 'png' | 'pdf' | 'json';

/** One small certificate in the three kinds of files in which it is published. */
export type Published = Readonly<Record<Kind, Buffer>>;

/** A certificate with fewer statements than those of a site, which is checked sooner. */
const unsigned = credential({ evidence: [] });

export async function publishedFiles(): Promise<Published> {
  const text = await signedText(unsigned);
  return { json: Buffer.from(text), png: pngOf(text), pdf: pdfOf(text) };
}

/** Twelve colours in stripes. */
function pngOf(text: string): Buffer {
  const [width, height] = [24, 10];
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : ((at >> 3) % 12) * 20,
  );
  const texts = { Title: 'Certificate', Source: `${origin}/verify/` };
  return Buffer.from(
    encodePng({ width, height, pixels }, { resolution: 300, texts, credential: text }),
  );
}

const pdfOf = (text: string): Buffer =>
  Buffer.from(
    [
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n',
      `3 0 obj\n<</Type/EmbeddedFile/Length ${text.length}>>\nstream\n${text}\nendstream\nendobj\n`,
      'trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
    ].join(''),
    'latin1',
  );

/** The published data that files are compared with: a site, or an archive of it on a host or on a disk. */
export type WorldFor = (bytes: Uint8Array) => PublishedWorld;

export async function worlds(
  published: Published,
): Promise<Readonly<Record<'site' | 'archive' | 'archive on a disk', WorldFor>>> {
  const list = await signedList();
  const checks = { ...sources(), statusList: () => Promise.resolve(list) };
  const trusted = { origins: [origin], issuers: [{ did, name: 'Quill', keys: [key.published] }] };
  const archive =
    (read: ((path: string) => Promise<Uint8Array>) | null): WorldFor =>
    (bytes) => ({
      ...archivedWorld({
        ...trusted,
        bytes,
        read,
        facts: {
          ...{ url: origin, asOf: '2026-11-20', part: null },
          statusLists: { [list['id'] as string]: list },
        },
        certificate: (code) => Promise.resolve({ code, ...checksums, credential: text }),
      }),
      now: checks.now,
      comparePixels,
    });
  const text = published.json.toString();
  const checksums = { png: sha256(published.png), pdf: sha256(published.pdf) };
  const site: PublishedWorld = {
    ...checks,
    origins: [origin],
    institutionOf: () => 'Quill',
    credential: () => Promise.resolve(text),
    file: (_: VerificationCode, kind) => Promise.resolve(published[kind]),
    verdict: () => Promise.resolve(null),
    comparePixels,
  };
  return {
    site: () => site,
    archive: archive((path) => Promise.resolve(published[path.endsWith('.png') ? 'png' : 'pdf'])),
    'archive on a disk': archive(null),
  };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** As a browser draws them, by another decoder. */
function comparePixels(held: Uint8Array, published: Uint8Array): Promise<PixelComparison> {
  const [one, other] = [pixelsOf(held), pixelsOf(published)];
  if (!one) return Promise.resolve({ kind: 'undrawable' });
  return Promise.resolve(
    other?.equals(one)
      ? { kind: 'equal' }
      : { kind: 'differs', boxes: [], picture: {} as ImageBitmap },
  );
}

/** Four bytes for each pixel; null where it cannot be drawn. */
export function pixelsOf(bytes: Uint8Array): Buffer | null {
  try {
    return PNG.sync.read(Buffer.from(bytes)).data;
  } catch {
    return null;
  }
}
