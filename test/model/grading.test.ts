import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GradingPolicy } from '../../src/model/content.ts';
import { grade, reasonInWords } from '../../src/model/grading.ts';

const policy: GradingPolicy = {
  pass: 70,
  distinction: 90,
  rounding: 'none',
  missing: 'zero',
  assignments: [
    { id: 'quiz', title: 'Quiz', type: 'quiz', weight: 40, maximum: 20 },
    { id: 'essay', title: 'Essay', type: 'essay', weight: 60, maximum: 100 },
  ],
};

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

  it('refuses what is no number', () => {
    expect(() => grade({ quiz: Number.NaN, essay: 1 }, policy)).toThrow(RangeError);
  });
});

/** Whole-number weights that add up to 100, each with a maximum and a score within it. */
const gradedWork = fc
  .array(
    fc.record({
      share: fc.integer({ min: 1, max: 20 }),
      maximum: fc.integer({ min: 1, max: 500 }),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .chain((parts) => {
    const total = parts.reduce((sum, { share }) => sum + share, 0);
    const assignments = parts.map(({ share, maximum }, at) => ({
      id: `a${at}`,
      title: `A ${at}`,
      type: 'quiz' as const,
      weight: Math.floor((share * 10_000) / total) / 100,
      maximum,
    }));
    const rest = 100 - assignments.slice(1).reduce((sum, { weight }) => sum + weight, 0);
    assignments[0]!.weight = Number(rest.toFixed(2));
    return fc.record({
      assignments: fc.constant(assignments),
      scores: fc.tuple(
        ...assignments.map(({ maximum }) =>
          fc.option(fc.integer({ min: 0, max: maximum * 10 }).map((tenths) => tenths / 10)),
        ),
      ),
    });
  });

const byId = (values: readonly (number | null)[]) =>
  Object.fromEntries(values.map((value, at) => [`a${at}`, value]));

describe('properties of grading', () => {
  it('the final score lies between 0 and 100, and full marks make exactly 100', () => {
    fc.assert(
      fc.property(gradedWork, ({ assignments, scores }) => {
        const final = grade(byId(scores), { ...policy, assignments }).final;
        expect(final).toBeGreaterThanOrEqual(0);
        expect(final).toBeLessThanOrEqual(100);
        const full = byId(assignments.map(({ maximum }) => maximum));
        expect(grade(full, { ...policy, assignments }).final).toBe(100);
      }),
    );
  });

  it('more points never make a final score or an outcome worse', () => {
    const rank = { fail: 0, pass: 1, distinction: 2 };
    fc.assert(
      fc.property(
        gradedWork,
        fc.nat(),
        fc.constantFrom('none', 'half-up'),
        ({ assignments, scores }, pick, rounding) => {
          const better = [...scores];
          const at = pick % better.length;
          better[at] = assignments[at]!.maximum;
          const before = grade(byId(scores), { ...policy, assignments, rounding });
          const after = grade(byId(better), { ...policy, assignments, rounding });
          expect(after.final).toBeGreaterThanOrEqual(before.final);
          expect(rank[after.outcome]).toBeGreaterThanOrEqual(rank[before.outcome]);
        },
      ),
    );
  });

  it('equal shares of every assignment make that share the final score, whatever the weights', () => {
    fc.assert(
      fc.property(gradedWork, fc.integer({ min: 0, max: 100 }), ({ assignments }, share) => {
        const wide = assignments.map((assignment) => ({ ...assignment, maximum: 100 }));
        const scores = byId(wide.map(() => share));
        expect(grade(scores, { ...policy, assignments: wide }).final).toBe(share);
      }),
    );
  });

  it('the stored final score compared with the pass mark gives the outcome', () => {
    fc.assert(
      fc.property(gradedWork, fc.integer({ min: 0, max: 100 }), ({ assignments, scores }, pass) => {
        const { final, outcome } = grade(byId(scores), {
          ...policy,
          distinction: 100,
          pass,
          assignments,
        });
        expect(final >= pass).toBe(outcome !== 'fail');
      }),
    );
  });
});
