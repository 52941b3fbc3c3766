import { Resvg } from '@resvg/resvg-js';
import { drawingSize, fitted, isPicture, pictureSvg } from '../../model/drawing.ts';

/** Twice what any page shows, for dense screens. */
const largest = { width: 512, height: 256 };

/** A drawing as pages show it: a picture with no more pixels than they need, and any other as it is. */
export function pageDrawing(svg: string): string {
  const size = drawingSize(svg);
  const onPages = fitted(size, largest);
  if (!isPicture(svg) || onPages.width >= size.width) return svg;
  const { width, height } = onPages;
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none">`;
  const png = new Resvg(`${root}${svg}</svg>`, { logLevel: 'off' }).render().asPng();
  return pictureSvg(onPages, Buffer.from(png).toString('base64'));
}
