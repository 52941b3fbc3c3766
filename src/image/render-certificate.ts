import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork, SharedArtwork } from './artwork.ts';
import { designs } from './design/designs.ts';
import { specimenOf } from './design/specimen.ts';
import { stampAreas } from './design/stamp-areas.ts';
import { stampFields } from './design/stamp-fields.ts';
import type { Sheet } from './design/stampings.ts';
import { squareSvg } from './drawing/shape.ts';
import { keptBySession } from './kept-by-session.ts';
import { prepareAlways, type KeepPrepared } from './prepared.ts';
import { renditions, scalingOf } from './rendition.ts';
import { rasterise } from './sheet/raster.ts';
import type { Colours } from './sheet/scanlines.ts';
import { fileOptions, formatOf, imageStamper, type PreparedImage } from './stamp-image.ts';
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

interface RendererOptions {
  /** For sheets, which take a second to prepare. */
  readonly keep?: KeepPrepared;
  /** `all` to keep them where a palette would do. */
  readonly colours?: Colours;
}

export function certificateRenderer({
  keep = prepareAlways,
  colours = 'few',
}: RendererOptions = {}): CertificateRenderer {
  const templates = { print: templatesOf('print'), social: templatesOf('social') };
  const rendererOf = (size: ImageSize) =>
    sizeRenderer(size, { keep, colours, templateOf: templates[renditions[size].sheet] });
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

interface Tools {
  readonly keep: KeepPrepared;
  readonly colours: Colours;
  readonly templateOf: TemplateOf;
}

function sizeRenderer(size: ImageSize, { keep, colours, templateOf }: Tools) {
  const { sheet, width } = renditions[size];
  const format = formatOf(size, colours);
  const stamperOf = keptBySession(keptSheets, async (shared) => {
    const prepared = await keep(shared, size, async () =>
      prepareImage(shared, size, await templateOf(shared), colours),
    );
    return imageStamper(shared.design, size, prepared);
  });
  const draw = async (artwork: CertificateArtwork) => {
    const { svg, layout } = await templateOf(artwork.shared);
    const design = designs[artwork.shared.design][sheet];
    const scaling = scalingOf(design, width);
    const own = (await design.stamp(artwork, layout)).map(({ mark }) => scaling.mark(mark));
    return svgDocument(scaling.size, scaling.svg(svg) + own.join(''));
  };
  const renderWhole = async (artwork: CertificateArtwork, credential: string | null) =>
    format.encode(await rasterise(await draw(artwork)), fileOptions(artwork, sheet, credential));
  return {
    async render(artwork: CertificateArtwork, credential: string | null) {
      const stamped = artwork.mark
        ? null
        : await (
            await stamperOf(artwork.shared)
          )(artwork, credential);
      return stamped ?? renderWhole(artwork, credential);
    },
    renderWhole,
    draw,
  };
}

/** Paints and finishes the part that a session's certificates share. */
async function prepareImage(
  shared: SharedArtwork,
  size: ImageSize,
  { svg, layout }: Template,
  colours: Colours,
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
