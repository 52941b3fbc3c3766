import { describe, expect, it } from 'vitest';
import { certificateRenderer } from '../../../src/image/render-certificate.ts';
import { artworkWith } from '../../image/fixtures.ts';
import { decode } from '../../image/png.ts';

const { render: renderCertificate } = certificateRenderer();

const svg = (contents: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60">${contents}</svg>`;
/** A stroke of 40 % ink, and two overlapping shapes that are half there as a whole: the upper one hides the lower. */
const washed = svg(
  '<path fill="none" stroke="#1a2433" stroke-opacity=".4" stroke-width="8" d="M5 45C25 5 40 5 45 40"/>' +
    '<g opacity=".5"><path d="M80 10h60v40h-60z"/><path fill="#9b2c1f" d="M110 20h60v40h-60z"/></g>',
);

type Colour = readonly [number, number, number];

/** Pixels that are as good as of a colour. */
function pixelsOf(pixels: Uint8Array, colour: Colour): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (colour.every((value, channel) => Math.abs(value - pixels[at + channel]!) <= 6)) count += 1;
  }
  return count;
}

describe.each(['classic', 'modern'] as const)('a signature with transparency, %s', (design) => {
  const signedWith = (signature: string) =>
    artworkWith({
      institution: { design },
      course: { instructors: [{ name: 'Edith Marlow', title: 'Professor', signature }] },
    });

  it('lets the paper through in print', async () => {
    const { pixels } = decode(await renderCertificate(signedWith(washed), 'print'));
    const before = decode(await renderCertificate(signedWith(svg('')), 'print')).pixels;
    const added = (colour: Colour) => pixelsOf(pixels, colour) - pixelsOf(before, colour);
    expect(added([161, 164, 168])).toBeGreaterThan(500);
    expect(added([126, 125, 123])).toBeGreaterThan(5000);
    expect(added([203, 147, 139])).toBeGreaterThan(5000);
    // Red on grey, as if each shape were half there by itself.
    expect(added([140, 84, 77])).toBeLessThan(100);
  });

  it('is not on the social image, which shows no signatures', async () => {
    const [one, other] = [signedWith(washed), signedWith(svg(''))];
    expect(
      Buffer.compare(
        await renderCertificate(one, 'social'),
        await renderCertificate(other, 'social'),
      ),
    ).toBe(0);
  });
});
