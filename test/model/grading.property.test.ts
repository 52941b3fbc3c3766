import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GradingPolicy, Score } from '../../src/model/content.ts';
import { grade } from '../../src/model/grading.ts';
import { policy, quizzes } from './policy.ts';

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

const sumOf = (values: Readonly<Record<string, number>>) =>
  Object.values(values).reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;

const byId = (values: readonly Score[]) =>
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

  it('what assignments add is the final score, to the last hundredth', () => {
    fc.assert(
      fc.property(gradedWork, fc.nat({ max: 8 }), ({ assignments, scores }, pick) => {
        const excused = byId(scores.map((score, at) => (at === pick ? 'excused' : score)));
        const rule: GradingPolicy = { ...policy, excused: 'left-out', assignments };
        const { final, weights, contributions } = grade(excused, rule);
        expect(sumOf(contributions)).toBe(final);
        expect([0, 100]).toContain(sumOf(weights));
      }),
    );
  });

  it('leaving an assignment out is grading a course without it, whose weights are as much larger', () => {
    const course = fc
      .array(
        fc.record({
          share: fc.integer({ min: 1, max: 40 }),
          score: fc.option(fc.integer({ min: 0, max: 100 })),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => {
        const total = parts.slice(1).reduce((sum, { share }) => sum + share, 0);
        const shares = parts.map(({ share }, at) => (at === 0 ? 1000 - total : share) / 10);
        return { shares, scores: parts.map(({ score }) => score) };
      });
    fc.assert(
      fc.property(
        course,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('none', 'half-up'),
        ({ shares, scores }, left, rounding) => {
          const without = quizzes(...shares).map((each) => ({ ...each, maximum: 100 }));
          // Exactly this much less, in decimals.
          const lighter = without.map((each) => ({
            ...each,
            weight: Number((each.weight * (1 - left / 100)).toFixed(3)),
          }));
          const excused = { ...quizzes(left)[0]!, id: 'excused', minimum: 5 };
          const rule: GradingPolicy = { ...policy, rounding, excused: 'left-out', assignments: [] };
          const alone = grade(byId(scores), { ...rule, assignments: without });
          const beside = grade(
            { ...byId(scores), excused: 'excused' },
            { ...rule, missing: 'zero', assignments: [excused, ...lighter] },
          );
          expect(beside.final).toBeLessThanOrEqual(100);
          expect(beside).toMatchObject({
            final: alone.final,
            outcome: alone.outcome,
            contributions: { ...alone.contributions, excused: 0 },
            reasons: alone.reasons,
          });
        },
      ),
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
