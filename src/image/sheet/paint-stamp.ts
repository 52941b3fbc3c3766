import type { ModuleShape, Shape } from '../drawing/shape.ts';
import type { Canvas } from './canvas.ts';
import { fillOutlines, inkIsWithin } from './fill-outlines.ts';
import type { PixelArea } from './pixel-area.ts';
import type { StampField } from './stamp.ts';

/** Paints a stamp's fields. Returns false if ink would leave the area of its place; part of the stamp may have been painted then. */
export function paintStamp(
  fields: readonly StampField[],
  areaOf: (place: string) => PixelArea,
  canvas: Canvas,
): boolean {
  return fields.every(({ place, shape }) => paintShape(shape, areaOf(place), canvas));
}

/** Whether a stamp's fields can be painted, which takes less than painting them. */
export const staysInside = (
  fields: readonly StampField[],
  areaOf: (place: string) => PixelArea,
): boolean =>
  fields.every(({ place, shape }) =>
    shape.kind === 'outlines'
      ? inkIsWithin(areaOf(place), shape.outlines)
      : isSquare(shape, areaOf(place)),
  );

function paintShape(shape: Shape, area: PixelArea, canvas: Canvas): boolean {
  return shape.kind === 'outlines'
    ? fillOutlines(shape.outlines, area, canvas.brush(shape.fill))
    : paintModules(shape, area, canvas);
}

/** Only dark modules are painted: the sheet has the light square. */
function paintModules(shape: ModuleShape, area: PixelArea, canvas: Canvas): boolean {
  if (!isSquare(shape, area)) return false;
  const { left, top, side, inset, module, across } = shape;
  const modules = shape.modules();
  const right = left + side;
  const brush = canvas.brush(shape.dark);
  for (let y = 0; y < across; y += 1) {
    const row = top + inset + y * module;
    for (let x = 0; x < across; x += 1) {
      if (modules[y * across + x] !== 1) continue;
      brush.fill(row, left + inset + x * module, left + inset + (x + 1) * module);
    }
    brush.end(row, left + inset, right - inset);
    canvas.repeat(row, module - 1, left + inset, right - inset);
  }
  return true;
}

const isSquare = ({ left, top, side }: ModuleShape, area: PixelArea): boolean =>
  left === area.left &&
  top === area.top &&
  left + side === area.right &&
  top + side === area.bottom;
