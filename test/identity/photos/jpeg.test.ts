import { describe, expect, it } from 'vitest';
import { Resvg } from '@resvg/resvg-js';
import { readJpeg } from '../../../src/identity/photos/jpeg.ts';
import { readPhoto } from '../../../src/identity/photos/photo.ts';
import { documentPhoto, facePhoto, progressivePhoto, smallPhoto } from '../photos.ts';

const now = new Date('2026-06-01T12:00:00.000Z');
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const joined = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    ),
  );

/** The pixels that a reader of pictures draws, as Base64. */
function pixelsOf(jpeg: Uint8Array): string {
  const href = `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"><image href="${href}" width="320" height="240"/></svg>`;
  return Buffer.from(new Resvg(svg).render().pixels).toString('base64');
}

function kept(file: Uint8Array): Uint8Array {
  const read = readJpeg(file);
  if (!read.ok) throw new Error(read.problem);
  return read.jpeg.bytes;
}

describe('a photo', () => {
  it.each([
    ['of a camera', facePhoto],
    ['of a canvas', documentPhoto],
    ['that builds up', progressivePhoto],
  ])('%s looks the same afterwards', (_what, file) => {
    expect(readJpeg(file)).toMatchObject({ ok: true, jpeg: { width: 320, height: 240 } });
    expect(pixelsOf(kept(file)) === pixelsOf(file)).toBe(true);
    expect(new Set(Buffer.from(pixelsOf(file), 'base64')).size).toBeGreaterThan(20);
  });

  it('keeps nothing of camera, place, person and profile, nor what follows its end', () => {
    const before = text(facePhoto);
    for (const said of ['Exif', 'Ama Boateng', 'ns.adobe.com', 'ICC_PROFILE']) {
      expect(before).toContain(said);
    }
    const comment = '\xff\xfe\x00\x0dAma Boateng';
    const more = joined(facePhoto.subarray(0, 2), comment, facePhoto.subarray(2), 'Ama Boateng');
    for (const file of [facePhoto, more]) {
      expect(text(kept(file))).not.toMatch(/Exif|GPS|Ama|Boateng|adobe|ICC|xmp/iu);
      expect(pixelsOf(kept(file)) === pixelsOf(facePhoto)).toBe(true);
    }
  });

  it('is the same when it is read again', () => {
    expect(kept(kept(facePhoto))).toEqual(kept(facePhoto));
  });
});

const megabyte = 1 << 20;
it.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'no-photo'],
  ['text', joined('Ama Boateng'), 'not-an-image'],
  ['a page with a script', joined('<script>alert(1)</script>'), 'not-an-image'],
  ['zeros', new Uint8Array(5000), 'not-an-image'],
  ['PNG', joined('\x89PNG\r\n\x1a\n', new Uint8Array(500)), 'another-format'],
  ['GIF', joined('GIF89a', new Uint8Array(500)), 'another-format'],
  ['WebP', joined('RIFF\x10\x00\x00\x00WEBPVP8 '), 'another-format'],
  ['HEIC of a telephone', joined('\x00\x00\x00\x18ftypheic'), 'another-format'],
  ['PDF', joined('%PDF-1.7'), 'another-format'],
  ['30 MB of a JPEG', joined(facePhoto, new Uint8Array(30 * megabyte)), 'too-large'],
  ['120 × 90 pixels', smallPhoto, 'too-small'],
  ['half a JPEG', facePhoto.subarray(0, facePhoto.length / 2), 'damaged-image'],
  ['the beginning of a JPEG', facePhoto.subarray(0, 3), 'damaged-image'],
  ['a JPEG without a picture', joined('\xff\xd8\xff\xd9'), 'damaged-image'],
  ['a JPEG with a script for a picture', scripted(), 'damaged-image'],
  [
    'a JPEG of more than a thousand comments',
    joined('\xff\xd8', '\xff\xfe\x00\x02'.repeat(1000), facePhoto.subarray(2)),
    'damaged-image',
  ],
  ['a JPEG of 60,000 pixels a side', resized(60_000), 'too-large'],
])('%s is not taken for a photo', (_what, file, problem) => {
  expect(readPhoto(file, now)).toEqual({ ok: false, problem });
});

/** A frame says of itself how large it is. */
function resized(side: number): Uint8Array {
  const at = text(documentPhoto).indexOf('\xff\xc0');
  const file = Uint8Array.from(documentPhoto);
  file.set([side >> 8, side & 255, side >> 8, side & 255], at + 5);
  return file;
}

function scripted(): Uint8Array {
  return joined('\xff\xd8\xff\xe0\x00\x04ab<script>alert(1)</script>\xff\xd9');
}
