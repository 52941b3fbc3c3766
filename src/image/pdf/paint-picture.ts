import { deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import type { Box } from '../design/layout.ts';
import type { Picture } from './picture.ts';

/** Pixels for each pixel of the sheet: 150 dpi for a drawing, and 300 for what was a picture from the start. */
const resolutionOf = (svg: string) => (svg.includes('<image') ? 1 : 0.5);

/** Paints a drawing on a transparent ground. */
export function pictureOf(svg: string, box: Box): Picture {
  const resolution = resolutionOf(svg);
  const width = Math.ceil(box.width * resolution);
  const height = Math.ceil(box.height * resolution);
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box.left} ${box.top} ${box.width} ${box.height}" preserveAspectRatio="none">`;
  const options = { font: { loadSystemFonts: false }, logLevel: 'off' } as const;
  const { pixels } = new Resvg(`${root}${svg}</svg>`, options).render();
  const { colours, cover } = apart(pixels);
  return { width, height, colours: deflateSync(colours), cover: deflateSync(cover) };
}

/** Colours that are multiplied by their cover, as resvg gives them, into colours and cover. */
function apart(pixels: Uint8Array): { colours: Uint8Array; cover: Uint8Array } {
  const cover = new Uint8Array(pixels.length / 4);
  const colours = new Uint8Array(cover.length * 3);
  for (let at = 0; at < cover.length; at += 1) {
    const alpha = pixels[4 * at + 3] ?? 0;
    cover[at] = alpha;
    for (let channel = 0; alpha > 0 && channel < 3; channel += 1) {
      const value = ((pixels[4 * at + channel] ?? 0) * 255) / alpha;
      colours[3 * at + channel] = Math.min(255, Math.round(value));
    }
  }
  return { colours, cover };
}
