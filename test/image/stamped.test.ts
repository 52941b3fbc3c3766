import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CertificateArtwork } from '../../src/image/artwork.ts';
import { certificateRenderer } from '../../src/image/render-certificate.ts';
import { cases, isDeep, some } from '../setup/depth.ts';
import { artworkNamed, artworkWith, type Variation } from './fixtures.ts';
import { chunksOf, decode, scanned, type Decoded } from './png.ts';
import { decodeImage } from './webp.ts';

const sizes = ['print', 'social'] as const;
const few = certificateRenderer();
const all = certificateRenderer({ colours: 'all' });

const names = [
  'Catherine O’Neill-Brontë',
  'محمد عبد الرحمن',
  'श्रीकृष्ण क्षत्रिय',
  '髙橋 さくら',
  'Wolfeschlegelsteinhausenbergerdorff '.repeat(3).trim(),
];

const sample: Variation = { site: { sample: true }, certificate: { distinction: true } };

const artworks: readonly (readonly [string, CertificateArtwork])[] = [
  ...names.map((name) => [name.slice(0, 24), artworkNamed(name)] as const),
  ['a sample with distinction', artworkWith(sample)],
  ['the modern design', artworkWith({ ...sample, institution: { design: 'modern' } })],
];

// Sheets for print are put together in the same way, and take ten times as long.
describe.each(isDeep ? sizes : (['social'] as const))('a stamped %s sheet', (size) => {
  it.each(some(artworks, 4))(
    'is the picture that is painted as a whole: %s',
    async (_name, artwork) => {
      const whole = decode(await few.renderWhole(artwork, size));
      const stamped = await few.render(artwork, size);
      // It was put together of several pieces, not painted as a whole.
      expect(rowsOf(stamped).length).toBeGreaterThan(3);
      const exact = compared(decode(await all.render(artwork, size)), whole, 20);
      const indexed = compared(decode(stamped), whole, 28);
      // Edges of letters differ by how coverage is measured, and because letters are held to quarters of a pixel; nothing else does.
      expect(exact.differing).toBeLessThan(0.006);
      expect(indexed.differing).toBeLessThan(0.006);
      // Where two outlines of a small letter cross within one pixel, the two ways of painting disagree.
      expect(exact.strange + indexed.strange).toBeLessThan(40);
    },
  );

  it.each([
    ['with a palette', few],
    ['with all colours', all],
  ])('is a sound zlib stream, in chunks that hold: %s', async (_what, renderer) => {
    for (const [, artwork] of some(artworks, 3)) {
      const png = await renderer.render(artwork, size);
      expect(chunksOf(png).every(({ checksumHolds }) => checksumHolds)).toBe(true);
      const rows = rowsOf(png);
      expect(rows.length).toBeGreaterThan(3);
      // Inflating checks the Adler-32 of the whole.
      expect(() => inflateSync(Buffer.concat(rows))).not.toThrow();
    }
  });

  it('is the same whatever was stamped before', async () => {
    const alone = certificateRenderer();
    const first = await alone.render(artworkNamed('Ada Lovelace'), size);
    for (const [, artwork] of artworks.slice(0, 3)) await few.render(artwork, size);
    expect(Buffer.compare(await few.render(artworkNamed('Ada Lovelace'), size), first)).toBe(0);
  });
});

it('has a QR code that a reader reads, on many', async () => {
  for (let at = 0; at < cases(40, 12); at += 1) {
    const artwork = {
      ...artworkNamed(`Learner ${at}`),
      verifyUrl: `https://laurel.example/verify/7K3FQ2WX${10_000_000 + at * 7919}/`,
    };
    expect(scanned(decode(await few.render(artwork, 'social')))).toBe(artwork.verifyUrl);
  }
});

it.each(artworks)(
  'is the same picture for a screen, but for what the format loses: %s',
  async (_name, artwork) => {
    const whole = await decodeImage(await few.renderWhole(artwork, 'screen'));
    const stamped = await decodeImage(await few.render(artwork, 'screen'));
    expect(compared(stamped, whole, 40).differing).toBeLessThan(0.006);
  },
);

const laidOver = artworkWith({ certificate: { revoked: { date: '2026-06-03', reason: 'x' } } });
const longerCode = {
  ...artworkWith(),
  verifyUrl: `https://laurel.example/verify/${'X'.repeat(60)}/`,
};

it.each([
  ['something is laid over it', laidOver],
  ['its QR code is larger than others of the session', longerCode],
])('is painted as a whole where %s', async (_what, artwork) => {
  const painted = await few.render(artwork, 'social');
  expect(rowsOf(painted)).toHaveLength(1);
  expect(Buffer.compare(painted, await few.renderWhole(artwork, 'social'))).toBe(0);
});

/** The pieces of the compressed rows. */
function rowsOf(png: Uint8Array): readonly Buffer[] {
  return chunksOf(png)
    .filter(({ type }) => type === 'IDAT')
    .map(({ contents }) => contents);
}

/**
 * Share of the pixels of which a channel is off by more than the tolerance, and how many of those are no edge: their colour is not
 * between those around the place in the other image.
 */
function compared(one: Decoded, other: Decoded, tolerance: number) {
  let [differing, strange] = [0, 0];
  const [ones, others] = [one, other].map(
    ({ pixels: { buffer, byteOffset, byteLength } }) =>
      new Uint32Array(buffer, byteOffset, byteLength / 4),
  );
  for (let at = 0; at < one.pixels.length; at += 4) {
    if (ones![at / 4] === others![at / 4]) continue;
    const off = [0, 1, 2].filter(
      (channel) => Math.abs(one.pixels[at + channel]! - other.pixels[at + channel]!) > tolerance,
    );
    if (off.length === 0) continue;
    differing += 1;
    if (
      off.some((channel) => !isBetween(one.pixels[at + channel]!, other, at + channel, tolerance))
    ) {
      strange += 1;
    }
  }
  return { differing: differing / (one.pixels.length / 4), strange };
}

function isBetween(
  value: number,
  { pixels, width }: Decoded,
  at: number,
  tolerance: number,
): boolean {
  const around = [-1, 0, 1].flatMap((row) =>
    [-1, 0, 1].map((column) => pixels[at + 4 * (row * width + column)] ?? value),
  );
  return value >= Math.min(...around) - tolerance && value <= Math.max(...around) + tolerance;
}
