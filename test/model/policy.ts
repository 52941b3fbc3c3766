import type { GradingPolicy } from '../../src/model/content.ts';

export const policy: GradingPolicy = {
  pass: 70,
  distinction: 90,
  rounding: 'none',
  missing: 'zero',
  assignments: [
    { id: 'quiz', title: 'Quiz', type: 'quiz', weight: 40, maximum: 20 },
    { id: 'essay', title: 'Essay', type: 'essay', weight: 60, maximum: 100 },
  ],
};

export const quizzes = (...weights: readonly number[]) =>
  weights.map((weight, at) => ({
    id: `a${at}`,
    title: `A ${at}`,
    type: 'quiz' as const,
    weight,
    maximum: 10,
  }));
