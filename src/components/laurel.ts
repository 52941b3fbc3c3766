/**
 * The laurel wreath as one path in a box of 100 by 100: two mirrored branches, open at the top, each a stem along a circle with leaves
 * on both sides.
 */
export function laurelPath(): string {
  return [...branch(1), ...branch(-1)].join('');
}

type Side = 1 | -1;

const centre = 50;
const radius = 35;
const leavesOnBranch = 7;
/** Degrees from the bottom of the circle to the first and the last pair of leaves. */
const [firstLeaf, lastLeaf] = [14, 136];

function branch(side: Side): string[] {
  const step = (lastLeaf - firstLeaf) / (leavesOnBranch - 1);
  return Array.from({ length: leavesOnBranch }, (_, index) => firstLeaf + index * step).flatMap(
    (angle, index) => {
      const size = 15.5 - index * 0.75;
      return [leaf(side, angle, 34, size), leaf(side, angle + step * 0.4, -36, size * 0.82)];
    },
  );
}

/** @param lean degrees by which the leaf leaves the stem, outwards if positive */
function leaf(side: Side, angle: number, lean: number, length: number): string {
  const along = radians(90 - angle);
  const x = centre + radius * Math.cos(along);
  const y = centre + radius * Math.sin(along);
  const direction = radians(-angle + lean);
  const point = (ahead: number, across: number) => {
    const px = x + ahead * Math.cos(direction) - across * Math.sin(direction);
    const py = y + ahead * Math.sin(direction) + across * Math.cos(direction);
    return `${rounded(side === 1 ? px : 2 * centre - px)} ${rounded(py)}`;
  };
  const width = length * 0.27;
  const [near, far] = [length * 0.25, length * 0.7];
  return `M${point(0, 0)}C${point(near, -width)} ${point(far, -width)} ${point(length, 0)}C${point(far, width)} ${point(near, width)} ${point(0, 0)}`;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const rounded = (value: number): number => Math.round(value * 10) / 10;
