import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork, SharedArtwork } from './artwork.ts';
import { keptBySession } from './kept-by-session.ts';
import { prepareImage } from './prepare-file.ts';
import { prepareAlways, type KeepPrepared } from './prepared.ts';
import { renditions, scalingOf } from './rendition.ts';
import { sessionTemplates } from './session-templates.ts';
import { rasterise } from './sheet/raster.ts';
import type { Colours } from './sheet/scanlines.ts';
import { stampings } from './design/stampings.ts';
import { fileOptions, formatOf, imageStamper } from './stamp-image.ts';
import { svgDocument, type Template } from './template.ts';

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

/** A sheet is some 4 MB with a palette, three times that without. */
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
  const templates = sessionTemplates();
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

interface Tools {
  readonly keep: KeepPrepared;
  readonly colours: Colours;
  readonly templateOf: (shared: SharedArtwork) => Promise<Template>;
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
    const design = stampings[artwork.shared.design][sheet];
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
