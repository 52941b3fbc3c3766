import { Resvg } from '@resvg/resvg-js';

/** An image as rows of pixels, four bytes each: red, green, blue, alpha. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Paints an SVG document at its own size. All its text has to be outlines: no font is loaded. */
export function rasterise(svg: string): Raster {
  const image = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).render();
  return { width: image.width, height: image.height, pixels: image.pixels };
}
