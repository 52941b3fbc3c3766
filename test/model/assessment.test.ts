import { describe, expect, it } from 'vitest';
import { earningSentences, gradedKinds, percent } from '../../src/model/assessment.ts';
import type { GradingPolicy } from '../../src/model/content.ts';
import { specimenCourse } from './specimens.ts';

const { grading } = specimenCourse;
const sentences = (changes: Partial<GradingPolicy>) =>
  earningSentences({ grading: { ...grading, ...changes } });

describe('what was graded', () => {
  it('adds up the weights of each kind of work', () => {
    expect(gradedKinds(grading)).toEqual([
      { type: 'quiz', name: 'Quizzes', count: 2, weight: 40 },
      { type: 'final-exam', name: 'Final examination', count: 1, weight: 60 },
    ]);
  });

  it.each([
    [60, '60\u00a0%'],
    [12.5, '12.5\u00a0%'],
    [100 / 3, '33.33\u00a0%'],
    [0.1 + 0.2, '0.3\u00a0%'],
  ])('%d is written %s', (value, text) => expect(percent(value)).toBe(text));
});

describe('how a certificate is earned', () => {
  it('states both thresholds', () => {
    expect(sentences({})[0]).toBe(
      'A final score of 60\u00a0% or more earns a certificate; 85\u00a0% or more earns it with distinction.',
    );
  });

  it('states one threshold where there is no distinction', () => {
    const { distinction: _, ...plain } = grading;
    expect(earningSentences({ grading: plain })[0]).toBe(
      'A final score of 60\u00a0% or more earns a certificate.',
    );
  });

  it.each<[string, Partial<GradingPolicy>, string]>([
    ['rounding', { rounding: 'half-up' }, 'rounded to a whole per cent'],
    ['work that is missing counts as zero', { missing: 'zero' }, 'counts as zero'],
    ['work that is missing fails', { missing: 'fail' }, 'must be handed in'],
    ['excused work is left out', { excused: 'left-out' }, 'is left out; the rest counts for more'],
    ['excused work counts as zero', { excused: 'zero' }, 'excuses a learner counts as zero'],
    [
      'extra credit',
      { assignments: grading.assignments.map((each) => ({ ...each, extraCredit: true })) },
      'count for Quiz 1, Quiz 2, Examination; no final score is above 100',
    ],
    [
      'a minimum',
      { assignments: [{ ...grading.assignments[2]!, minimum: 40 }] },
      'Examination must reach at least 40 of 100 points',
    ],
  ])('%s', (_, changes, text) => expect(sentences(changes).join(' ')).toContain(text));

  it('does not mention excused work and extra credit if the course does not have them', () => {
    expect(sentences({}).join(' ')).not.toMatch(/excuse|extra/iu);
  });
});
