import { designs } from '../../../src/image/design/designs.ts';
import { svgOf } from '../../../src/image/design/mark.ts';
import { rasterise } from '../../../src/image/sheet/raster.ts';
import { drawTemplate, svgDocument } from '../../../src/image/template.ts';
import { peer } from '../peers.ts';
import type { MakePainter } from './painter.ts';

/** An image that is being made. */
interface Sharp {
  composite(layers: readonly { readonly input: Buffer }[]): Sharp;
  png(): Sharp;
  toBuffer(): Promise<Buffer>;
}

interface SharpPackage {
  readonly default: (
    pixels: Buffer,
    options: {
      readonly raw: { readonly width: number; readonly height: number; readonly channels: 4 };
    },
  ) => Sharp;
}

/** The shared part of a session's certificates is painted once; sharp lays each learner's part over it and compresses the whole. */
export const sharpComposite: MakePainter = async (size, first) => {
  const { default: sharp } = (await peer('sharp')) as SharpPackage;
  const design = designs[first.shared.design][size];
  const { svg, layout } = await drawTemplate(design, first.shared);
  const { width, height, pixels } = await rasterise(svgDocument(design, svg));
  const base = Buffer.from(pixels);
  return async (artwork) => {
    const marks = await design.stamp(artwork, layout);
    const own = svgDocument(design, marks.map(({ mark }) => svgOf(mark)).join(''));
    return sharp(base, { raw: { width, height, channels: 4 } })
      .composite([{ input: Buffer.from(own) }])
      .png()
      .toBuffer();
  };
};
