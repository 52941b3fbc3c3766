import type { PathCommand } from '../text/harfbuzz-font.ts';
import type { OutlinePoint } from './truetype.ts';

/** An outline of lines and quadratic curves as TrueType contours, scaled and then moved. Throws for cubic curves. */
export function contoursOf(
  outline: readonly PathCommand[],
  place: { readonly x: number; readonly y: number; readonly scale: number },
): readonly (readonly OutlinePoint[])[] {
  const contours: OutlinePoint[][] = [];
  for (const { type, values } of outline) {
    if (type === 'Z') continue;
    if (type === 'M') contours.push([]);
    if (!'MLQ'.includes(type)) throw new Error(`A bundled font has outlines of type ${type}.`);
    const contour = contours.at(-1) ?? [];
    for (let at = 0; at < values.length; at += 2) {
      const [x = 0, y = 0] = [values[at], values[at + 1]];
      const on = at === values.length - 2;
      contour.push({
        x: Math.round(place.x + x * place.scale),
        y: Math.round(place.y + y * place.scale),
        on,
      });
    }
  }
  return contours.map(withoutReturn).filter(({ length }) => length > 2);
}

/** A contour closes itself: a last point on the first one would be there twice. */
function withoutReturn(contour: readonly OutlinePoint[]): readonly OutlinePoint[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const returns = first && last?.on && first.x === last.x && first.y === last.y;
  return returns ? contour.slice(0, -1) : contour;
}
