import { describe, expect, it } from 'vitest';
import type { GradingPolicy } from '../../src/model/content.ts';
import {
  grade,
  lacksExcusedRule,
  mostPoints,
  reasonInWords,
  type Scores,
} from '../../src/model/grading.ts';
import { policy, quizzes } from './policy.ts';

describe('grade', () => {
  it.each([
    { what: 'full marks', scores: { quiz: 20, essay: 100 }, final: 100, outcome: 'distinction' },
    { what: 'exactly the pass mark', scores: { quiz: 14, essay: 70 }, final: 70, outcome: 'pass' },
    {
      what: 'exactly the mark for distinction',
      scores: { quiz: 18, essay: 90 },
      final: 90,
      outcome: 'distinction',
    },
    {
      what: 'just below the pass mark',
      scores: { quiz: 14, essay: 69.99 },
      final: 69.99,
      outcome: 'fail',
    },
    {
      what: 'a hair below, which is cut and not rounded',
      scores: { quiz: 14, essay: 69.999 },
      final: 69.99,
      outcome: 'fail',
    },
    {
      what: 'missing work as zero',
      scores: { quiz: null, essay: 100 },
      final: 60,
      outcome: 'fail',
    },
    { what: 'no scores at all', scores: {}, final: 0, outcome: 'fail' },
  ])('$what', ({ scores, final, outcome }) => {
    expect(grade(scores, policy)).toMatchObject({ final, outcome });
  });

  it('says what each assignment adds', () => {
    expect(grade({ quiz: 15, essay: 80 }, policy).contributions).toEqual({ quiz: 30, essay: 48 });
  });

  it.each([
    ['69.5 rounds up to the pass mark', 69.5, 70, 'pass'],
    ['69.49 does not', 69.49, 69, 'fail'],
    ['89.5 earns distinction', 89.5, 90, 'distinction'],
  ])('half-up: %s', (_what, score, final, outcome) => {
    const scores = { quiz: score / 5, essay: score };
    expect(grade(scores, { ...policy, rounding: 'half-up' })).toMatchObject({ final, outcome });
  });

  it('is exact where floating point is not', () => {
    // In floating point 0.7 × 10 + 0.7 × 20 + 0.7 × 70 is 69.99999999999999.
    const tenths = [10, 20, 70].map((weight, at) => ({
      id: `a${at}`,
      title: `A ${at}`,
      type: 'quiz' as const,
      weight,
      maximum: 0.3,
    }));
    const scores = { a0: 0.21, a1: 0.21, a2: 0.21 };
    expect(grade(scores, { ...policy, assignments: tenths })).toMatchObject({
      final: 70,
      outcome: 'pass',
    });
  });

  it('fails the course for missing work where the policy says so, and for work below a minimum', () => {
    const strict: GradingPolicy = {
      ...policy,
      missing: 'fail',
      assignments: [
        { ...policy.assignments[0]!, weight: 10 },
        { ...policy.assignments[1]!, weight: 80, minimum: 50 },
        { id: 'exam', title: 'Exam', type: 'final-exam', weight: 10, maximum: 10 },
      ],
    };
    const failed = grade({ quiz: 20, essay: 49.5, exam: null }, strict);
    expect(failed.outcome).toBe('fail');
    expect(failed.reasons.map((reason) => reasonInWords(reason, strict))).toEqual([
      'the minimum for “Essay” was not reached',
      '“Exam” was not handed in, and missing work fails the course',
      'the final score is below the pass mark',
    ]);
    const unlucky = grade({ quiz: 20, essay: 100, exam: null }, strict);
    expect(unlucky).toMatchObject({ final: 90, outcome: 'fail' });
    expect(unlucky.reasons).toEqual([{ kind: 'missing-work', assignment: 'exam' }]);
  });

  it('without a mark for distinction awards none', () => {
    const { distinction: _none, ...plain } = policy;
    expect(grade({ quiz: 20, essay: 100 }, plain).outcome).toBe('pass');
  });

  it('refuses what is not a number', () => {
    expect(() => grade({ quiz: Number.NaN, essay: 1 }, policy)).toThrow(RangeError);
  });
});

describe('excused work', () => {
  const leftOut: GradingPolicy = { ...policy, excused: 'left-out' };
  const asZero: GradingPolicy = { ...policy, excused: 'zero' };
  const thirds: GradingPolicy = { ...leftOut, pass: 50, assignments: quizzes(25, 25, 25, 25) };
  const strict: GradingPolicy = {
    ...policy,
    missing: 'fail',
    pass: 30,
    assignments: [policy.assignments[0]!, { ...policy.assignments[1]!, minimum: 50 }],
  };

  it.each<{
    what: string;
    policy: GradingPolicy;
    scores: Scores;
    final: number;
    outcome: string;
    weights: Record<string, number>;
    contributions: Record<string, number>;
    reasons?: string[];
  }>([
    {
      what: 'left out, the rest counts for all',
      policy: leftOut,
      scores: { quiz: 'excused', essay: 81.25 },
      final: 81.25,
      outcome: 'pass',
      weights: { quiz: 0, essay: 100 },
      contributions: { quiz: 0, essay: 81.25 },
    },
    {
      what: 'counts as zero',
      policy: asZero,
      scores: { quiz: 'excused', essay: 100 },
      final: 60,
      outcome: 'fail',
      weights: { quiz: 40, essay: 60 },
      contributions: { quiz: 0, essay: 60 },
      reasons: ['the final score is below the pass mark'],
    },
    {
      what: 'left out, exactly half in thirds is the pass mark',
      policy: thirds,
      scores: { a0: 5, a1: 5, a2: 5, a3: 'excused' },
      final: 50,
      outcome: 'pass',
      weights: { a0: 33.34, a1: 33.33, a2: 33.33, a3: 0 },
      contributions: { a0: 16.67, a1: 16.67, a2: 16.66, a3: 0 },
    },
    {
      what: 'left out, full marks in thirds are 100',
      policy: thirds,
      scores: { a0: 10, a1: 'excused', a2: 10, a3: 10 },
      final: 100,
      outcome: 'distinction',
      weights: { a0: 33.34, a1: 0, a2: 33.33, a3: 33.33 },
      contributions: { a0: 33.34, a1: 0, a2: 33.33, a3: 33.33 },
    },
    {
      what: 'left out, weights that are not quite 100 are scaled to 100 as well',
      policy: { ...thirds, assignments: quizzes(33.33, 33.33, 33.33) },
      scores: { a0: 10, a1: 10, a2: 'excused' },
      final: 100,
      outcome: 'distinction',
      weights: { a0: 50, a1: 50, a2: 0 },
      contributions: { a0: 50, a1: 50, a2: 0 },
    },
    {
      what: 'left out, other work that was not handed in counts as zero as ever',
      policy: thirds,
      scores: { a0: 'excused', a1: 'excused', a2: null, a3: 10 },
      final: 50,
      outcome: 'pass',
      weights: { a0: 0, a1: 0, a2: 50, a3: 50 },
      contributions: { a0: 0, a1: 0, a2: 0, a3: 50 },
    },
    {
      what: 'left out, neither its minimum nor the rule for missing work applies to it',
      policy: { ...strict, excused: 'left-out' },
      scores: { quiz: 20, essay: 'excused' },
      final: 100,
      outcome: 'distinction',
      weights: { quiz: 100, essay: 0 },
      contributions: { quiz: 100, essay: 0 },
    },
    {
      what: 'as zero, its minimum applies, but it is no missing work',
      policy: { ...strict, excused: 'zero' },
      scores: { quiz: 20, essay: 'excused' },
      final: 40,
      outcome: 'fail',
      weights: { quiz: 40, essay: 60 },
      contributions: { quiz: 40, essay: 0 },
      reasons: ['the minimum for “Essay” was not reached'],
    },
    ...([leftOut, asZero] as const).map((rule) => ({
      what: `${rule.excused ?? ''}: where everything is excused nothing can be graded`,
      policy: { ...rule, pass: 0 },
      scores: { quiz: 'excused', essay: 'excused' } as const,
      final: 0,
      outcome: 'fail',
      weights: rule.excused === 'zero' ? { quiz: 40, essay: 60 } : { quiz: 0, essay: 0 },
      contributions: { quiz: 0, essay: 0 },
      reasons: ['every assignment was excused, so nothing can be graded'],
    })),
  ])('$what', ({ policy: rule, scores, reasons = [], final, outcome, weights, contributions }) => {
    const graded = grade(scores, rule);
    expect(graded).toMatchObject({ final, outcome, weights, contributions });
    expect(graded.reasons.map((reason) => reasonInWords(reason, rule))).toEqual(reasons);
  });

  it('is not graded if the policy does not say what it does', () => {
    const scores = { quiz: 'excused', essay: 80 } as const;
    expect(lacksExcusedRule(scores, policy)).toBe(true);
    expect(() => grade(scores, policy)).toThrow('excused');
    expect(lacksExcusedRule(scores, leftOut)).toBe(false);
    expect(lacksExcusedRule({ quiz: null, essay: 80 }, policy)).toBe(false);
  });
});

describe('extra credit', () => {
  const generous: GradingPolicy = {
    ...policy,
    assignments: [{ ...policy.assignments[0]!, extraCredit: true }, policy.assignments[1]!],
  };

  it.each([
    ['counts with the same weight', { quiz: 24, essay: 40 }, 72, { quiz: 48, essay: 24 }],
    ['no final score is above 100', { quiz: 30, essay: 95 }, 100, { quiz: 60, essay: 57 }],
    [
      'an excused assignment beside it makes it count for more',
      { quiz: 21, essay: 'excused' },
      100,
      { quiz: 105, essay: 0 },
    ],
  ] as const)('%s', (_, scores, final, contributions) => {
    expect(grade(scores, { ...generous, excused: 'left-out' })).toMatchObject({
      final,
      contributions,
    });
  });

  it('goes as far as twice the maximum', () => {
    expect(generous.assignments.map(mostPoints)).toEqual([40, 100]);
  });
});
