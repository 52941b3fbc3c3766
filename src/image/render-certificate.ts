import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork, SharedArtwork } from './artwork.ts';
import { textsOf } from './certificate-texts.ts';
import { designs, type Sheet } from './design/designs.ts';
import type { PlacedMark } from './design/mark.ts';
import { squareSvg } from './drawing/shape.ts';
import { png, webp, type Format } from './format.ts';
import { keptBySession } from './kept-by-session.ts';
import { renditions, scalingOf, type Rendition } from './rendition.ts';
import { rasterise } from './sheet/raster.ts';
import type { Colours } from './sheet/scanlines.ts';
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
  /** The image as a file, stamped on the session's finished sheet where that can be done. */
  readonly render: Render;
  /** The image as a file, painted as a whole: what every stamped image is compared with. */
  readonly renderWhole: Render;
  /** The certificate as an SVG document in which all text is outlines. */
  readonly draw: (artwork: CertificateArtwork, size: ImageSize) => Promise<string>;
}

const keptTemplates = 32;
/** A sheet is some 20 MB with a palette, three times that without. */
const keptSheets = 1;

/** @param colours `all` to keep them where a palette would do */
export function certificateRenderer(colours: Colours = 'few'): CertificateRenderer {
  const templates = { print: templatesOf('print'), social: templatesOf('social') };
  const formats = { png: png(colours), webp };
  const rendererOf = (size: ImageSize) => {
    const { sheet, width, format } = renditions[size];
    return sizeRenderer({ sheet, width }, formats[format], templates[sheet]);
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

type Measure = Pick<Rendition, 'sheet' | 'width'>;

function sizeRenderer({ sheet, width }: Measure, format: Format, templateOf: TemplateOf) {
  const designOf = (shared: SharedArtwork) => designs[shared.design][sheet];
  const scalingFor = (shared: SharedArtwork) => scalingOf(designOf(shared), width);
  const sheetOf = keptBySession(keptSheets, async (shared) =>
    preparedSheet(shared, { sheet, width }, format, await templateOf(shared)),
  );
  const stamped = async (artwork: CertificateArtwork) => {
    const template = await templateOf(artwork.shared);
    return { template, marks: await designOf(artwork.shared).stamp(artwork, template.layout) };
  };
  const optionsOf = (artwork: CertificateArtwork, credential: string | null) => ({
    resolution: designOf(artwork.shared).resolution,
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
  return {
    async render(artwork: CertificateArtwork, credential: string | null) {
      const { template, marks } = await stamped(artwork);
      const options = optionsOf(artwork, credential);
      const fields = stampFields(marks)?.map(scalingFor(artwork.shared).field);
      const file = fields && (await (await sheetOf(artwork.shared))(fields, options));
      return file ?? format.encode(await rasterise(drawn(template, marks, artwork)), options);
    },
    async renderWhole(artwork: CertificateArtwork, credential: string | null) {
      const { template, marks } = await stamped(artwork);
      const whole = await rasterise(drawn(template, marks, artwork));
      return format.encode(whole, optionsOf(artwork, credential));
    },
    async draw(artwork: CertificateArtwork) {
      const { template, marks } = await stamped(artwork);
      return drawn(template, marks, artwork);
    },
  };
}

/** The part that a session's certificates share, painted and finished. */
async function preparedSheet(
  shared: SharedArtwork,
  { sheet, width }: Measure,
  format: Format,
  { svg, layout }: Template,
): Promise<ReturnType<Format['prepare']>> {
  const design = designs[shared.design][sheet];
  const scaling = scalingOf(design, width);
  const fields = stampFields(await design.stamp(specimenOf(shared), layout)) ?? [];
  const specimen = fields.map(scaling.field);
  const areas = stampAreas(scaling.size, scaling.layout(layout), specimen);
  const squares = specimen.map(({ shape }) => (shape.kind === 'modules' ? squareSvg(shape) : ''));
  const painted = await rasterise(svgDocument(scaling.size, scaling.svg(svg) + squares.join('')));
  return format.prepare(painted, { specimen, areas });
}

const shared = certificateRenderer();

/** Draws a certificate with the templates that this thread keeps. */
export const renderCertificate = shared.render;
/** The certificate as an SVG document in which all text is outlines. */
export const drawCertificate = shared.draw;
