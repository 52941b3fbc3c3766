import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';
import { textsOf } from './certificate-texts.ts';
import type { Design } from './design/composition.ts';
import { svgOf } from './design/mark.ts';
import { printDesign } from './design/print.ts';
import { socialDesign } from './design/social.ts';
import { encodePng } from './encode-png.ts';
import { rasterise } from './raster.ts';
import { drawTemplate, templateStore } from './template.ts';

const designs: Readonly<Record<ImageSize, Design>> = { print: printDesign, social: socialDesign };
const templates = {
  print: templateStore((shared) => drawTemplate(printDesign, shared)),
  social: templateStore((shared) => drawTemplate(socialDesign, shared)),
};

/** Draws a certificate. The same artwork gives the same bytes. Throws TextDoesNotFit for a text that no size makes fit. */
export async function renderCertificate(
  artwork: CertificateArtwork,
  size: ImageSize,
): Promise<Uint8Array> {
  const raster = rasterise(await drawCertificate(artwork, size));
  return encodePng(raster, {
    resolution: designs[size].resolution,
    texts: { ...textsOf(artwork) },
  });
}

/** The certificate as an SVG document in which all text is outlines. */
export async function drawCertificate(
  artwork: CertificateArtwork,
  size: ImageSize,
): Promise<string> {
  const design = designs[size];
  const { width, height } = design;
  const template = await templates[size](artwork.shared);
  const stamp = await design.stamp(artwork, template.layout);
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${root}${template.svg}${stamp.map(({ mark }) => svgOf(mark)).join('')}</svg>`;
}
