import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';
import type { Design } from './design/composition.ts';
import { designs } from './design/designs.ts';
import { encodePng } from './encode-png.ts';
import { rasterise } from './raster.ts';
import { templateStore } from './template.ts';

const templates = new Map<Design, ReturnType<typeof templateStore>>();

/** Draws a certificate. The same artwork gives the same bytes. Throws TextDoesNotFit for a text that no size makes fit. */
export async function renderCertificate(
  artwork: CertificateArtwork,
  size: ImageSize,
): Promise<Uint8Array> {
  const { resolution } = designs[artwork.shared.design][size];
  const raster = rasterise(await drawCertificate(artwork, size));
  return encodePng(raster, { resolution, texts: textsOf(artwork) });
}

/** The certificate as an SVG document in which all text is outlines. */
export async function drawCertificate(
  artwork: CertificateArtwork,
  size: ImageSize,
): Promise<string> {
  const design = designs[artwork.shared.design][size];
  const { width, height } = design;
  const template = await templatesOf(design)(artwork.shared);
  const stamp = await design.stamp(artwork, template.layout);
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${root}${template.svg}${stamp}</svg>`;
}

function templatesOf(design: Design): ReturnType<typeof templateStore> {
  const store = templates.get(design) ?? templateStore(design);
  templates.set(design, store);
  return store;
}

function textsOf({ name, shared, mark, verifyUrl }: CertificateArtwork): Record<string, string> {
  const warnings = [
    ...(shared.sample ? ['Sample – not a real certificate.'] : []),
    ...(mark ? [`${mark.word} on ${mark.date}.`] : []),
  ];
  return {
    Title: `Certificate of ${name}: ${shared.course.title}, ${shared.institution.name}`,
    Source: verifyUrl,
    ...(warnings.length > 0 ? { Warning: warnings.join(' ') } : {}),
  };
}
