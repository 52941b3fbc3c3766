import { describe, expect, it } from 'vitest';
import { achievementFacts, achievementLines } from '../../src/image/sentence.ts';

function sentence(weeks: number, hours: [number, number], start: string, end: string): string {
  const workload = { weeks, hoursPerWeek: { from: hours[0], to: hours[1] } };
  return achievementLines({ workload }, { id: 'run', start, end }).join(' ');
}

describe('the facts of achievement', () => {
  it.each([
    [6, [5, 7], 'Six weeks', '5–7 hours a week'],
    [1, [1, 1], 'One week', '1 hour a week'],
    [26, [2.5, 2.5], '26 weeks', '2.5 hours a week'],
  ] as const)('%i weeks', (weeks, [from, to], length, hours) => {
    const workload = { weeks, hoursPerWeek: { from, to } };
    const session = { id: 'run', start: '2026-03-02', end: '2026-04-12' };
    const offered = '2 March to 12 April 2026';
    expect(achievementFacts({ workload }, session)).toEqual({ length, hours, offered });
  });
});

describe('the sentence of achievement', () => {
  it.each([
    [
      6,
      [5, 7],
      '2026-03-02',
      '2026-04-12',
      'a six-week course of 5–7 hours of study a week, offered from 2 March to 12 April 2026',
    ],
    [
      8,
      [4, 4],
      '2026-04-01',
      '2026-04-30',
      'an eight-week course of 4 hours of study a week, offered from 1 to 30 April 2026',
    ],
    [
      11,
      [1, 1],
      '2025-11-03',
      '2026-01-18',
      'an eleven-week course of 1 hour of study a week, offered from 3 November 2025 to 18 January 2026',
    ],
    [
      18,
      [2.5, 4],
      '2026-01-05',
      '2026-05-10',
      'an 18-week course of 2.5–4 hours of study a week, offered from 5 January to 10 May 2026',
    ],
    [
      26,
      [3, 5],
      '2026-01-05',
      '2026-07-05',
      'a 26-week course of 3–5 hours of study a week, offered from 5 January to 5 July 2026',
    ],
    [
      80,
      [3, 5],
      '2025-01-05',
      '2026-07-05',
      'an 80-week course of 3–5 hours of study a week, offered from 5 January 2025 to 5 July 2026',
    ],
    [
      1,
      [8, 8],
      '2026-06-01',
      '2026-06-01',
      'a one-week course of 8 hours of study a week, offered on 1 June 2026',
    ],
  ] as const)('%i weeks', (weeks, [from, to], start, end, expected) => {
    expect(sentence(weeks, [from, to], start, end)).toBe(expected);
  });
});
