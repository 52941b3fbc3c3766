import type { Matrix } from './matrix.ts';
import { short } from './pdf-object.ts';
import type { Curve, Point } from './fit-curve.ts';
import { mergedCurves } from './merge-curves.ts';

/** Coordinates are whole quarters of a pixel: an eighth of one at 300 dpi, by which they may be off, is finer than any printer. */
export const stepsPerPixel = 4;

/**
 * A path in steps from its first point, and the operator that sets these coordinates: the same shape elsewhere is the same text, which
 * deflates to nothing.
 */
export interface ArtPath {
  readonly axes: string;
  readonly operators: string;
}

/** Operators that build a path, from path data with absolute commands. Curves that many short ones draw are drawn by fewer. */
export function artPath(data: string, matrix: Matrix): ArtPath {
  const [x = 0, y = 0] = (/^\s*M\s*(\S+)[\s,]+([^\sLCQZ]+)/u.exec(data) ?? []).slice(1).map(Number);
  const [a, b, c, d, e, f] = matrix;
  const [left, top] = [a * x + c * y + e, b * x + d * y + f].map(Math.round);
  const moved: Matrix = [a, b, c, d, e - (left ?? 0), f - (top ?? 0)];
  const step = 1 / stepsPerPixel;
  return {
    axes: `${step} 0 0 ${step} ${left} ${top} cm`,
    operators: pathOperators(data, moved, stepsPerPixel),
  };
}

/** The same operators with coordinates of the sheet. @param steps per pixel */
export function pathOperators(data: string, matrix: Matrix, steps = 1): string {
  const pair = ([x, y]: Point) =>
    steps === 1 ? `${short(x)} ${short(y)}` : `${short(x * steps, 0)} ${short(y * steps, 0)}`;
  const out: string[] = [];
  let [start, at]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  let curves: Curve[] = [];
  let from = at;
  const flush = () => {
    for (const curve of mergedCurves(from, curves)) out.push(`${curve.map(pair).join(' ')} c`);
    curves = [];
  };
  for (const { command, points } of commandsOf(data, matrix)) {
    const [first = at, second = at, third = at] = points;
    if (command !== 'C' && command !== 'Q') flush();
    if (command === 'Z') {
      out.push('h');
      at = start;
    } else if (command === 'M') {
      out.push(`${pair(first)} m`);
      start = at = first;
    } else if (command === 'L') {
      out.push(`${pair(first)} l`);
      at = first;
    } else {
      if (curves.length === 0) from = at;
      const curve = command === 'C' ? ([first, second, third] as const) : raised(at, first, second);
      curves.push(curve);
      at = curve[2];
    }
  }
  flush();
  return out.join('\n');
}

function* commandsOf(data: string, [a, b, c, d, e, f]: Matrix) {
  for (const [, command = '', rest = ''] of data.matchAll(/([MLCQZ])([^MLCQZ]*)/gu)) {
    const numbers = rest
      .trim()
      .split(/[\s,]+/u)
      .map(Number);
    const points: Point[] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [x = 0, y = 0] = [numbers[at], numbers[at + 1]];
      points.push([a * x + c * y + e, b * x + d * y + f]);
    }
    yield { command, points };
  }
}

/** A quadratic curve as a cubic one. */
function raised(from: Point, control: Point, to: Point): Curve {
  const towards = ([x, y]: Point): Point => [
    x + (2 / 3) * (control[0] - x),
    y + (2 / 3) * (control[1] - y),
  ];
  return [towards(from), towards(to), to];
}
