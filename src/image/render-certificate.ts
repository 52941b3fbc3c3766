import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork, SharedArtwork } from './artwork.ts';
import { textsOf } from './certificate-texts.ts';
import { designs, type Sheet } from './design/designs.ts';
import type { PlacedMark } from './design/mark.ts';
import { squareSvg } from './drawing/shape.ts';
import { encodePng, pngFile } from './sheet/encode-png.ts';
import { prepareSheet, type PreparedSheet } from './sheet/prepared-sheet.ts';
import { isTooHeavy, type Colours } from './sheet/colours.ts';
import { keptBySession } from './kept-by-session.ts';
import { renditions, scalingOf, type Rendition } from './rendition.ts';
import { rasterise } from './sheet/raster.ts';
import { specimenOf } from './design/specimen.ts';
import { stampAreas } from './design/stamp-areas.ts';
import { stampFields } from './design/stamp-fields.ts';
import { drawTemplate, svgDocument, type Template } from './template.ts';

/** @param credential the signed one, in ASCII, to be baked into the image */
type Render = (
  artwork: CertificateArtwork,
  size: ImageSize,
  credential?: string | null,
) => Promise<Uint8Array>;

/** Draws certificates of all sessions. The same artwork gives the same bytes. All throw TextDoesNotFit for a text that no size makes fit. */
export interface CertificateRenderer {
  /** The image as a PNG file, stamped on the session's finished sheet where that can be done. */
  readonly render: Render;
  /** The image as a PNG file, painted as a whole: what every stamped image is compared with. */
  readonly renderWhole: Render;
  /** The certificate as an SVG document in which all text is outlines. */
  readonly draw: (artwork: CertificateArtwork, size: ImageSize) => Promise<string>;
}

const keptTemplates = 32;
/** A sheet is some 20 MB with a palette, three times that without. */
const keptSheets = 1;

/** @param colours `all` to keep them where a palette would do */
export function certificateRenderer(colours?: Colours): CertificateRenderer {
  const templates = { print: templatesOf('print'), social: templatesOf('social') };
  const rendererOf = (size: ImageSize) => {
    const rendition = renditions[size];
    const templateOf = templates[rendition.sheet];
    return sizeRenderer({ ...rendition, colours: colours ?? rendition.colours }, templateOf);
  };
  const sizes = {
    print: rendererOf('print'),
    screen: rendererOf('screen'),
    social: rendererOf('social'),
  };
  return {
    render: (artwork, size, credential = null) => sizes[size].render(artwork, credential),
    renderWhole: (artwork, size, credential = null) => sizes[size].renderWhole(artwork, credential),
    draw: (artwork, size) => sizes[size].draw(artwork),
  };
}

type TemplateOf = (shared: SharedArtwork) => Promise<Template>;

const templatesOf = (sheet: Sheet): TemplateOf =>
  keptBySession(keptTemplates, (shared) => drawTemplate(designs[shared.design][sheet], shared));

function sizeRenderer({ sheet, width, colours }: Rendition, templateOf: TemplateOf) {
  // What is painted as a whole has a palette where one does, whatever a stamped sheet has.
  const whole = colours === 'all' ? 'few' : colours;
  const designOf = (shared: SharedArtwork) => designs[shared.design][sheet];
  const scalingFor = (shared: SharedArtwork) => scalingOf(designOf(shared), width);
  const sheetOf = keptBySession(keptSheets, async (shared) =>
    preparedSheet(shared, { sheet, width, colours }, await templateOf(shared)),
  );
  const stamped = async (artwork: CertificateArtwork) => {
    const template = await templateOf(artwork.shared);
    return { template, marks: await designOf(artwork.shared).stamp(artwork, template.layout) };
  };
  const optionsOf = (artwork: CertificateArtwork, credential: string | null) => ({
    resolution: width === null ? designOf(artwork.shared).resolution : null,
    texts: { ...textsOf(artwork) },
    credential,
  });
  const drawn = (
    template: Template,
    marks: readonly PlacedMark[],
    { shared }: CertificateArtwork,
  ) => {
    const scaling = scalingFor(shared);
    const own = marks.map(({ mark }) => scaling.mark(mark));
    return svgDocument(scaling.size, scaling.svg(template.svg) + own.join(''));
  };
  const encoded = async (svg: string, artwork: CertificateArtwork, credential: string | null) =>
    encodePng(await rasterise(svg), optionsOf(artwork, credential), whole);
  return {
    async render(artwork: CertificateArtwork, credential: string | null) {
      const { template, marks } = await stamped(artwork);
      const { field } = scalingFor(artwork.shared);
      const fields = stampFields(marks)?.map(field);
      const prepared = fields && (await sheetOf(artwork.shared));
      const rows = fields && prepared?.stamped(fields);
      return prepared && rows && !isTooHeavy(colours, rows)
        ? pngFile(prepared, optionsOf(artwork, credential), rows)
        : encoded(drawn(template, marks, artwork), artwork, credential);
    },
    async renderWhole(artwork: CertificateArtwork, credential: string | null) {
      const { template, marks } = await stamped(artwork);
      return encoded(drawn(template, marks, artwork), artwork, credential);
    },
    async draw(artwork: CertificateArtwork) {
      const { template, marks } = await stamped(artwork);
      return drawn(template, marks, artwork);
    },
  };
}

/** The part that a session's certificates share, painted and compressed. */
async function preparedSheet(
  shared: SharedArtwork,
  { sheet, width, colours }: Rendition,
  { svg, layout }: Template,
): Promise<PreparedSheet> {
  const design = designs[shared.design][sheet];
  const scaling = scalingOf(design, width);
  const fields = stampFields(await design.stamp(specimenOf(shared), layout)) ?? [];
  const specimen = fields.map(scaling.field);
  const areas = stampAreas(scaling.size, scaling.layout(layout), specimen);
  const squares = specimen.map(({ shape }) => (shape.kind === 'modules' ? squareSvg(shape) : ''));
  const painted = await rasterise(svgDocument(scaling.size, scaling.svg(svg) + squares.join('')));
  return prepareSheet(painted, { specimen, areas, colours });
}

const shared = certificateRenderer();

/** Draws a certificate with the templates that this thread keeps. */
export const renderCertificate = shared.render;
/** The certificate as an SVG document in which all text is outlines. */
export const drawCertificate = shared.draw;
