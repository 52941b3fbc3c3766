import type { Typing } from './typing.ts';

/** Milliseconds. Keyboards that are asked 125 times a second make steps of 8; from here on it is the clock. */
const coarsest = 12;
const longestStep = 250;
/** Longer times would ask for the step more exactly than it is sought. */
const longestCounted = 500;
const leastTimes = 20;
/** How exactly the times must keep to the steps: 1 is exactly, and times that do not depend on the step give about 0. */
const concentration = 0.8;

/**
 * Whether times come from a clock of large steps, as browsers have that hide exact ones (16.67 or 100 ms): by what the browser said,
 * or because all times are multiples of one step.
 *
 * The times are laid around a circle whose circumference is the step; where they are multiples of it they lie on one spot, and their
 * mean cosine is 1 (the periodogram of a point process: Bartlett 1963).
 */
export function isCoarseClock({ holds, gaps, clock }: Typing): boolean {
  if (clock >= coarsest) return true;
  const times = [...holds, ...gaps].filter((time) => time !== null && time <= longestCounted);
  if (times.length < leastTimes) return false;
  const onSteps = (perMillisecond: number) =>
    times.reduce<number>(
      (sum, time) => sum + Math.cos(2 * Math.PI * (time ?? 0) * perMillisecond),
      0,
    ) >
    concentration * times.length;
  // Neighbouring frequencies differ by a twentieth of a turn at the longest time.
  const apart = 0.05 / longestCounted;
  const frequencies = Math.ceil((1 / coarsest - 1 / longestStep) / apart);
  return Array.from({ length: frequencies + 1 }, (_, at) => 1 / longestStep + at * apart).some(
    onSteps,
  );
}
