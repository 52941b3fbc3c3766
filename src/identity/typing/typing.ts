import { phrase } from './phrase.ts';

/** One typing of the sentence as it leaves the browser. Times are in milliseconds. */
export interface Typing {
  /** The phrase's id. */
  readonly phrase: string;
  /** From down to up of each expected key, in order; null where it was corrected or its release was not seen. */
  readonly holds: readonly (number | null)[];
  /** From down to down of each expected key and the next, one fewer than `holds`; null where something was corrected between them. */
  readonly gaps: readonly (number | null)[];
  /** The number of key presses that took something back. */
  readonly corrections: number;
  /** The smallest step between two times that the browser's clock was seen to make. */
  readonly clock: number;
}

const fields = ['phrase', 'holds', 'gaps', 'corrections', 'clock'];
const longestTime = 60_000;
const mostCorrections = 1000;
const coarsestClock = 1000;

/** Reads what a browser sent. Null for everything that is not exactly a typing of today's sentence. Never throws. */
export function readTyping(value: unknown): Typing | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value);
  if (entries.length !== fields.length || !fields.every((field) => Object.hasOwn(value, field)))
    return null;
  const { phrase: id, holds, gaps, corrections, clock } = value as Record<string, unknown>;
  if (id !== phrase.id) return null;
  if (!areTimes(holds, phrase.keys.length) || !areTimes(gaps, phrase.keys.length - 1)) return null;
  if (!isBetween(corrections, 0, mostCorrections) || !Number.isInteger(corrections)) return null;
  if (!isBetween(clock, 0, coarsestClock)) return null;
  return { phrase: id, holds: [...holds], gaps: [...gaps], corrections, clock };
}

/** The share of expected times that were measured, from 0 to 1. */
export function coverageOf({ holds, gaps }: Typing): number {
  const times = [...holds, ...gaps];
  return times.filter((time) => time !== null).length / times.length;
}

function areTimes(value: unknown, count: number): value is readonly (number | null)[] {
  return (
    Array.isArray(value) &&
    value.length === count &&
    Array.from<unknown>(value).every((time) => time === null || isBetween(time, 0, longestTime))
  );
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
