import { fittedCurve, pointOn, type Curve, type Point, type Sample } from './fit-curve.ts';

/** How far a merged curve may be from those it stands for, in pixels at 300 dpi: a twentieth of a millimetre. */
const tolerance = 0.5;
const most = 8;

/** Draws a string of cubic curves with fewer, where nobody can see the difference. */
export function mergedCurves(start: Point, curves: readonly Curve[]): readonly Curve[] {
  const merged: Curve[] = [];
  let from = start;
  for (let at = 0; at < curves.length;) {
    const { curve, taken } = longest(from, curves.slice(at, at + most));
    if (!curve) break;
    merged.push(curve);
    from = curve[2];
    at += taken;
  }
  return merged;
}

/** The curve that stands for as many of the first ones as one curve can. */
function longest(
  start: Point,
  curves: readonly Curve[],
): { curve: Curve | undefined; taken: number } {
  for (let taken = curves.length; taken > 1; taken -= 1) {
    const some = curves.slice(0, taken);
    const curve = asOne(start, some, () => 1) ?? asOne(start, some, distance);
    if (curve) return { curve, taken };
  }
  return { curve: curves[0], taken: 1 };
}

/**
 * One curve with the same ends and the same directions there, or null where it would leave the others.
 * @param duration the time that a point on its way takes from one end of a curve to the other
 */
function asOne(
  start: Point,
  curves: readonly Curve[],
  duration: (from: Point, to: Point) => number,
): Curve | null {
  const samples: (Sample & { readonly passed: number })[] = [];
  let [from, passed] = [start, 0];
  for (const curve of curves) {
    const length = duration(from, curve[2]);
    for (const t of [0.5, 1]) {
      samples.push({ t: 0, passed: passed + t * length, point: pointOn(from, curve, t) });
    }
    passed += length;
    from = curve[2];
  }
  const timed = samples.map((sample) => ({ ...sample, t: sample.passed / passed }));
  const [first, last] = [curves[0], curves.at(-1)];
  if (!first || !last || passed === 0) return null;
  const curve = fittedCurve(start, [first[0], last[1], last[2]], timed);
  const close = ({ point, t }: Sample) => distance(point, pointOn(start, curve, t)) <= tolerance;
  return timed.every(close) ? curve : null;
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(otherX - x, otherY - y);
}
