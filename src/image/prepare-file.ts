import type { CertificateFile, ImageSize } from '../model/addresses.ts';
import type { SharedArtwork } from './artwork.ts';
import { designs } from './design/designs.ts';
import { specimenOf } from './design/specimen.ts';
import { stampAreas } from './design/stamp-areas.ts';
import { stampFields } from './design/stamp-fields.ts';
import { squareSvg } from './drawing/shape.ts';
import { drawPdfTemplate } from './pdf/pdf-template.ts';
import { renditions, scalingOf } from './rendition.ts';
import { sessionTemplates } from './session-templates.ts';
import { rasterise } from './sheet/raster.ts';
import type { Colours } from './sheet/scanlines.ts';
import type { PreparedFiles } from './stamp-file.ts';
import { formatOf, type PreparedImage } from './stamp-image.ts';
import { svgDocument, type Template } from './template.ts';

/** Prepares the shared part of a session's files, for stamping. */
export function filePreparer(): <Kind extends CertificateFile>(
  shared: SharedArtwork,
  kind: Kind,
) => Promise<PreparedFiles[Kind]> {
  const templates = sessionTemplates();
  const image = async (shared: SharedArtwork, size: ImageSize) =>
    prepareImage(shared, size, await templates[renditions[size].sheet](shared));
  const preparing: {
    readonly [Kind in CertificateFile]: (shared: SharedArtwork) => Promise<PreparedFiles[Kind]>;
  } = {
    print: (shared) => image(shared, 'print'),
    screen: (shared) => image(shared, 'screen'),
    social: (shared) => image(shared, 'social'),
    pdf: drawPdfTemplate,
  };
  return (shared, kind) => preparing[kind](shared);
}

/** Paints and finishes the shared part of a session's images. */
export async function prepareImage(
  shared: SharedArtwork,
  size: ImageSize,
  { svg, layout }: Template,
  colours: Colours = 'few',
): Promise<PreparedImage> {
  const { sheet, width } = renditions[size];
  const design = designs[shared.design][sheet];
  const scaling = scalingOf(design, width);
  const fields = stampFields(await design.stamp(specimenOf(shared), layout)) ?? [];
  const specimen = fields.map(scaling.field);
  const areas = stampAreas(scaling.size, scaling.layout(layout), specimen);
  const squares = specimen.map(({ shape }) => (shape.kind === 'modules' ? squareSvg(shape) : ''));
  const painted = await rasterise(svgDocument(scaling.size, scaling.svg(svg) + squares.join('')));
  return { layout, sheet: formatOf(size, colours).prepare(painted, { specimen, areas }) };
}
