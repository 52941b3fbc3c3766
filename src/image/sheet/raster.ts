import { setImmediate } from 'node:timers/promises';
import { Resvg } from '@resvg/resvg-js';

/** An image as rows of pixels, four bytes each: red, green, blue, alpha. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Paints an SVG document at its own size. All its text has to be outlines: no font is loaded. */
export async function rasterise(svg: string): Promise<Raster> {
  const raster = painted(svg);
  // resvg gives the memory of a picture back in a turn of the event loop, and a thread that draws one certificate after another has
  // none of its own: each would leave 70 MB behind.
  await setImmediate();
  return raster;
}

function painted(svg: string): Raster {
  const image = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).render();
  return { width: image.width, height: image.height, pixels: image.pixels };
}
