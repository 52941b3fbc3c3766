/** x and y in pixels. */
export type Point = readonly [number, number];

/** A closed curve through the points (Catmull-Rom, as cubic Béziers). */
export function smoothLoop(points: readonly Point[]): string {
  return `${curve(points, points.length, (index) => (index + points.length) % points.length)}Z`;
}

/** A curve from the first point through all others to the last. */
export function smoothCurve(points: readonly Point[]): string {
  const last = points.length - 1;
  return curve(points, last, (index) => Math.min(Math.max(index, 0), last));
}

/** @param place the point that stands for one of an index, which may lie beyond the ends */
function curve(
  points: readonly Point[],
  segments: number,
  place: (index: number) => number,
): string {
  const at = (index: number): Point => points[place(index)] ?? [0, 0];
  const pieces = Array.from({ length: segments }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const one: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const two: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${pair(one)} ${pair(two)} ${pair(to)}`;
  });
  return `M${pair(at(0))}${pieces.join('')}`;
}

function pair([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
