import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork, SharedArtwork } from './artwork.ts';
import { textsOf } from './certificate-texts.ts';
import { designs } from './design/designs.ts';
import { svgOf, type PlacedMark } from './design/mark.ts';
import { squareSvg } from './drawing/shape.ts';
import { encodePng, pngFile } from './sheet/encode-png.ts';
import { prepareSheet, type PreparedSheet } from './sheet/prepared-sheet.ts';
import type { Colours } from './sheet/scanlines.ts';
import { keptBySession } from './kept-by-session.ts';
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
export function certificateRenderer(colours: Colours = 'few'): CertificateRenderer {
  const sizes = { print: sizeRenderer('print', colours), social: sizeRenderer('social', colours) };
  return {
    render: (artwork, size, credential = null) => sizes[size].render(artwork, credential),
    renderWhole: (artwork, size, credential = null) => sizes[size].renderWhole(artwork, credential),
    draw: (artwork, size) => sizes[size].draw(artwork),
  };
}

function sizeRenderer(size: ImageSize, colours: Colours) {
  const designOf = (shared: SharedArtwork) => designs[shared.design][size];
  const templateOf = keptBySession(keptTemplates, (shared) =>
    drawTemplate(designOf(shared), shared),
  );
  const sheetOf = keptBySession(keptSheets, async (shared) =>
    preparedSheet(shared, size, await templateOf(shared), colours),
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
  ) => svgDocument(designOf(shared), template.svg + marks.map(({ mark }) => svgOf(mark)).join(''));
  return {
    async render(artwork: CertificateArtwork, credential: string | null) {
      const { template, marks } = await stamped(artwork);
      const fields = stampFields(marks);
      const sheet = fields && (await sheetOf(artwork.shared));
      const options = optionsOf(artwork, credential);
      const rows = fields && sheet?.stamped(fields);
      return sheet && rows
        ? pngFile(sheet, options, rows)
        : encodePng(await rasterise(drawn(template, marks, artwork)), options);
    },
    async renderWhole(artwork: CertificateArtwork, credential: string | null) {
      const { template, marks } = await stamped(artwork);
      const whole = await rasterise(drawn(template, marks, artwork));
      return encodePng(whole, optionsOf(artwork, credential));
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
  size: ImageSize,
  { svg, layout }: Template,
  colours: Colours,
): Promise<PreparedSheet> {
  const design = designs[shared.design][size];
  const specimen = stampFields(await design.stamp(specimenOf(shared), layout)) ?? [];
  const areas = stampAreas(design, layout, specimen);
  const squares = specimen.map(({ shape }) => (shape.kind === 'modules' ? squareSvg(shape) : ''));
  const sheet = await rasterise(svgDocument(design, svg + squares.join('')));
  return prepareSheet(sheet, { specimen, areas, colours });
}

const shared = certificateRenderer();

/** Draws a certificate with the templates that this thread keeps. */
export const renderCertificate = shared.render;
/** The certificate as an SVG document in which all text is outlines. */
export const drawCertificate = shared.draw;
