import { Resvg } from '@resvg/resvg-js';
import { embeddedSvg } from '../drawing/embedded-svg.ts';
import { svgDocument } from '../template.ts';

const side = 512;
const clear = 32;

/**
 * A logo as a PNG image for wallets, which draw no SVG: in the middle of a white square, since logos are drawn for light grounds and
 * wallets may be dark.
 */
export function logoImage(logo: string): Uint8Array {
  const room = { width: side - 2 * clear, height: side - 2 * clear };
  const drawing = embeddedSvg(logo, 'logo', room);
  const ground = `<rect width="${side}" height="${side}" fill="#ffffff"/>`;
  const drawn = drawing.at((side - drawing.width) / 2, (side - drawing.height) / 2);
  const svg = svgDocument({ width: side, height: side }, ground + drawn);
  return new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).render().asPng();
}
