import { smoothLoop, type Point } from './smooth-loop.ts';

/** A band around a rectangle; lengths in pixels. */
export interface Band {
  /** The rectangle through the middle of the band. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cornerRadius: number;
  /** From the middle of the band to its edge. */
  readonly amplitude: number;
}

export interface Winding {
  /** How often the curve goes around the rectangle before it meets its beginning. */
  readonly turns: number;
  /** Waves in all those turns together; shares no divisor with `turns`. */
  readonly waves: number;
  /** Share of the band that the curve fills where it is narrowest, 0–1; 1 keeps it straight. */
  readonly waist: number;
  /** How often the band narrows on its way around. */
  readonly beads: number;
}

/**
 * The engraver's curve: a wave that runs around the rectangle several times, out of step with itself, and so weaves a band. One closed
 * SVG path.
 */
export function guilloche(band: Band, { turns, waves, waist, beads }: Winding): string {
  const length = perimeter(band);
  const pointsPerWave = 12;
  const count = waves * pointsPerWave;
  const points = Array.from({ length: count }, (_, at) => {
    const along = ((at * turns) / count) % 1;
    const swell = waist + (1 - waist) * 0.5 * (1 - Math.cos(2 * Math.PI * beads * along));
    const offset = band.amplitude * swell * Math.sin((2 * Math.PI * at) / pointsPerWave);
    return pointBeside(band, along * length, offset);
  });
  return smoothLoop(points);
}

function perimeter({ width, height, cornerRadius }: Band): number {
  return 2 * (width + height) - 8 * cornerRadius + 2 * Math.PI * cornerRadius;
}

/** The point at a distance along the middle line, moved outwards by the offset. Begins at the middle of the top. */
function pointBeside(band: Band, distance: number, offset: number): Point {
  const { left, top, width, height, cornerRadius: radius } = band;
  const [straightX, straightY, arc] = [
    width - 2 * radius,
    height - 2 * radius,
    (Math.PI / 2) * radius,
  ];
  const right = left + width;
  const bottom = top + height;
  let rest = distance;
  const sides: readonly [number, (at: number) => Point][] = [
    [straightX / 2, (at) => [left + width / 2 + at, top - offset]],
    [arc, (at) => around(right - radius, top + radius, radius + offset, at / radius - Math.PI / 2)],
    [straightY, (at) => [right + offset, top + radius + at]],
    [arc, (at) => around(right - radius, bottom - radius, radius + offset, at / radius)],
    [straightX, (at) => [right - radius - at, bottom + offset]],
    [
      arc,
      (at) => around(left + radius, bottom - radius, radius + offset, at / radius + Math.PI / 2),
    ],
    [straightY, (at) => [left - offset, bottom - radius - at]],
    [arc, (at) => around(left + radius, top + radius, radius + offset, at / radius + Math.PI)],
  ];
  for (const [length, pointAt] of sides) {
    if (rest <= length) return pointAt(rest);
    rest -= length;
  }
  return [left + radius + rest, top - offset];
}

function around(x: number, y: number, radius: number, angle: number): Point {
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}
