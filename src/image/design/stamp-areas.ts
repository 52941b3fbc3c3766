import type { Stamping } from './composition.ts';
import { boxOf, type Layout } from './layout.ts';
import type { ModuleShape } from '../drawing/shape.ts';
import type { PixelArea } from '../sheet/pixel-area.ts';
import type { StampField } from '../sheet/stamp.ts';

/** Letters may reach out of their place by this share of the sheet's width: swashes, and accents on capitals. */
const bleed = 0.005;

/** The pixels that a stamp may paint on, by place. Squares of modules are the same on all certificates. */
export function stampAreas(
  { width, height }: Pick<Stamping, 'width' | 'height'>,
  layout: Pick<Layout, 'boxes'>,
  fields: readonly StampField[],
): ReadonlyMap<string, PixelArea> {
  const more = bleed * width;
  return new Map(
    fields.map(({ place, shape }) => {
      if (shape.kind === 'modules') return [place, squareOf(shape)];
      const box = boxOf(layout, place);
      return [
        place,
        {
          left: Math.max(0, Math.floor(box.left - more)),
          // What is drawn may be compressed as a copy of the row above it.
          top: Math.max(1, Math.floor(box.top - more)),
          right: Math.min(width, Math.ceil(box.left + box.width + more)),
          bottom: Math.min(height, Math.ceil(box.top + box.height + more)),
        },
      ];
    }),
  );
}

function squareOf({ left, top, side }: ModuleShape): PixelArea {
  return { left, top, right: left + side, bottom: top + side };
}
