import type { PlacedOutline } from '../text/outline.ts';

/** Takes a straight line from one point to another. Pixels, y downwards. */
export type LineSink = (x0: number, y0: number, x1: number, y1: number) => void;

/** Walks around an outline in straight lines that stay within a twentieth of a pixel of its curves. */
export function flatten({ commands, x, y, scale }: PlacedOutline, line: LineSink): void {
  let [startX, startY, penX, penY] = [x, y, x, y];
  const lineTo = (toX: number, toY: number) => {
    line(penX, penY, toX, toY);
    penX = toX;
    penY = toY;
  };
  for (const { type, values } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
    if (type === 'M') {
      startX = penX = x + a * scale;
      startY = penY = y - b * scale;
    } else if (type === 'L') {
      lineTo(x + a * scale, y - b * scale);
    } else if (type === 'Q') {
      quadratic(penX, penY, x + a * scale, y - b * scale, x + c * scale, y - d * scale, lineTo);
    } else if (type === 'C') {
      // prettier-ignore
      cubic(penX, penY, x + a * scale, y - b * scale, x + c * scale, y - d * scale, x + e * scale, y - f * scale, lineTo);
    } else {
      lineTo(startX, startY);
    }
  }
}

type PointSink = (x: number, y: number) => void;

// prettier-ignore
function quadratic(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, to: PointSink): void {
  const bend = Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2);
  const steps = Math.ceil(Math.sqrt(bend * 5)) || 1;
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps;
    const s = 1 - t;
    to(s * s * x0 + 2 * s * t * x1 + t * t * x2, s * s * y0 + 2 * s * t * y1 + t * t * y2);
  }
  to(x2, y2);
}

// prettier-ignore
function cubic(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number, to: PointSink): void {
  const bend = Math.max(
    Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2),
    Math.abs(x1 - 2 * x2 + x3) + Math.abs(y1 - 2 * y2 + y3),
  );
  const steps = Math.ceil(Math.sqrt(bend * 15)) || 1;
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    to(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
  }
  to(x3, y3);
}
