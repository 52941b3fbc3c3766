import { Resvg } from '@resvg/resvg-js';
import type { Decoded } from '../png.ts';

/** An SVG path in black on white. */
export function painted(
  data: string,
  { width, height }: { width: number; height: number },
): Decoded {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path d="${data}"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width, height, pixels: Buffer.from(pixels) };
}

/** Ink that both have, as a share of the ink that either has: 1 for the same picture. Grey pixels count by their darkness. */
export function overlap(one: Decoded, other: Decoded): number {
  let [both, either] = [0, 0];
  for (let at = 1; at < one.pixels.length; at += 4) {
    const [a, b] = [255 - (one.pixels[at] ?? 255), 255 - (other.pixels[at] ?? 255)];
    both += Math.min(a, b);
    either += Math.max(a, b);
  }
  return either === 0 ? 0 : both / either;
}

/** Pixels of ink in either picture that have none of the other beside them: a mark that stands elsewhere, however small it is. */
export function strayPixels(one: Decoded, other: Decoded): number {
  return astray(one, other) + astray(other, one);
}

function astray(ink: Decoded, near: Decoded): number {
  let count = 0;
  for (let y = 1; y < ink.height - 1; y += 1) {
    for (let x = 1; x < ink.width - 1; x += 1) {
      if (
        isDark(ink, x, y, 128) &&
        !neighbours.some(([dx, dy]) => isDark(near, x + dx, y + dy, 64))
      )
        count += 1;
    }
  }
  return count;
}

const neighbours = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

function isDark({ width, pixels }: Decoded, x: number, y: number, atLeast: number): boolean {
  return 255 - (pixels[(y * width + x) * 4 + 1] ?? 255) >= atLeast;
}
