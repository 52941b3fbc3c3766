import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork, SharedArtwork } from './artwork.ts';
import { textsOf } from './certificate-texts.ts';
import type { Design } from './design/composition.ts';
import { designs } from './design/designs.ts';
import { svgOf } from './design/mark.ts';
import { encodePng } from './encode-png.ts';
import { rasterise } from './raster.ts';
import { drawTemplate, templateStore, type Template } from './template.ts';

const templates = new Map<Design, TemplateStore>();

type TemplateStore = (shared: SharedArtwork) => Promise<Template>;

/** Draws a certificate. The same artwork gives the same bytes. Throws TextDoesNotFit for a text that no size makes fit. */
export async function renderCertificate(
  artwork: CertificateArtwork,
  size: ImageSize,
): Promise<Uint8Array> {
  const { resolution } = designs[artwork.shared.design][size];
  const raster = rasterise(await drawCertificate(artwork, size));
  return encodePng(raster, { resolution, texts: { ...textsOf(artwork) } });
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
  return `${root}${template.svg}${stamp.map(({ mark }) => svgOf(mark)).join('')}</svg>`;
}

function templatesOf(design: Design): TemplateStore {
  const store = templates.get(design) ?? templateStore((shared) => drawTemplate(design, shared));
  templates.set(design, store);
  return store;
}
