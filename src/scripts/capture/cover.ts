/** A part of a picture that is painted over, in shares of its width and height. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The initial place of a cover that is added with the button instead of drawn: across the middle. */
export const middle: Cover = { left: 0.35, top: 0.46, width: 0.3, height: 0.08 };

/** The step by which an arrow key moves a cover, or with Shift its lower right corner. */
const step = 0.02;
const smallest = 0.02;

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

/** The cover between two corners, wherever the pointer went. */
export function coverBetween(one: Point, other: Point): Cover {
  const [left, right] = [one.x, other.x].map(inside).sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [one.y, other.y].map(inside).sort((a, b) => a - b) as [number, number];
  return { left, top, width: right - left, height: bottom - top };
}

/** Anything smaller was not drawn on purpose. */
export const isSlip = ({ width, height }: Cover): boolean => width < 0.01 || height < 0.01;

/** The cover after a key press, always inside the picture; null for keys that do nothing. */
export function movedCover(
  cover: Cover,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): Cover | null {
  const by = steps[key];
  if (!by) return null;
  const { left, top, width, height } = cover;
  if (shiftKey) {
    return {
      left,
      top,
      width: between(width + by.x, smallest, 1 - left),
      height: between(height + by.y, smallest, 1 - top),
    };
  }
  return {
    left: between(left + by.x, 0, 1 - width),
    top: between(top + by.y, 0, 1 - height),
    width,
    height,
  };
}

const between = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
const inside = (value: number): number => between(value, 0, 1);
