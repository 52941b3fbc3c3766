let wreath: string | undefined;

/**
 * The laurel wreath as one path in a box of 100 by 100: two mirrored branches, open at the top, each a stem along a circle with leaves
 * on both sides.
 */
export function laurelPath(): string {
  // Every page shows it, some twice.
  return (wreath ??= [stem(1), ...branch(1), stem(-1), ...branch(-1)].join(''));
}

/** A thin band along the circle. */
function stem(side: Side): string {
  const at = (angle: number, distance: number) =>
    `${rounded(centre + side * distance * Math.sin(radians(angle)))} ${rounded(centre + distance * Math.cos(radians(angle)))}`;
  const [outer, inner] = [radius + 0.8, radius - 0.8];
  // The same direction as the leaves, or the two would cancel where they overlap.
  const [onwards, back] = side === 1 ? [0, 1] : [1, 0];
  return [
    `M${at(0, inner)}A${inner} ${inner} 0 0 ${onwards} ${at(lastLeaf, inner)}`,
    `L${at(lastLeaf, outer)}A${outer} ${outer} 0 0 ${back} ${at(0, outer)}Z`,
  ].join('');
}

type Side = 1 | -1;

const centre = 50;
const radius = 34;
const leavesOnBranch = 7;
/** Degrees from the bottom of the circle to the first and the last pair of leaves. */
const [firstLeaf, lastLeaf] = [16, 140];

function branch(side: Side): string[] {
  const step = (lastLeaf - firstLeaf) / (leavesOnBranch - 1);
  return Array.from({ length: leavesOnBranch }, (_, index) => firstLeaf + index * step).flatMap(
    (angle, index) => {
      const size = 20 - index * 0.9;
      return [leaf(side, angle, 30, size), leaf(side, angle + step * 0.45, -34, size * 0.85)];
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
