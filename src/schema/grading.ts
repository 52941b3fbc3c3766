import { Type, type Static } from 'typebox';
import { closed, Line, Slug } from './fields.ts';

/** The kinds of graded work, in the field's usual words. */
export const assignmentTypes = [
  'quiz',
  'problem-set',
  'programming-assignment',
  'peer-assessment',
  'essay',
  'case-study',
  'project',
  'tutor-marked-assignment',
  'presentation',
  'participation',
  'midterm-exam',
  'final-exam',
] as const;

export const AssignmentSchema = Type.Object(
  {
    id: Slug('The assignment’s id', 'final-exam'),
    title: Line(
      120,
      'The assignment’s title; a gradebook column of the same name is found automatically.',
    ),
    type: Type.Enum([...assignmentTypes], { description: 'What kind of graded work it is.' }),
    weight: Type.Number({
      exclusiveMinimum: 0,
      maximum: 100,
      description: 'Per cent of the final score. All weights of a course add up to 100.',
    }),
    maximum: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 100000,
        description: 'Points for a perfect result. The default is 100.',
      }),
    ),
    extraCredit: Type.Optional(
      Type.Boolean({
        description:
          'true where points above the maximum can be had, up to twice as many; they count with the same weight.',
      }),
    ),
    dueWeek: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 104,
        description: 'The week of the course in which it is due, from 1.',
      }),
    ),
    minimum: Type.Optional(
      Type.Number({
        minimum: 0,
        description:
          'Points of this assignment that are needed to pass the course, whatever the final score.',
      }),
    ),
  },
  closed,
);
export type AssignmentEntry = Static<typeof AssignmentSchema>;

export const GradingPolicySchema = Type.Object(
  {
    pass: Type.Number({
      minimum: 0,
      maximum: 100,
      description: 'Final score, in per cent, that earns a certificate.',
    }),
    distinction: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 100,
        description:
          'Final score, in per cent, that earns it with distinction. Without it there is no distinction.',
      }),
    ),
    rounding: Type.Optional(
      Type.Enum(['none', 'half-up'], {
        description:
          'half-up rounds the final score to a whole per cent before it is compared; none compares it unrounded. The default is none.',
      }),
    ),
    missing: Type.Optional(
      Type.Enum(['zero', 'fail'], {
        description:
          'The effect of work that was not handed in: it counts as zero, or fails the course. The default is zero.',
      }),
    ),
    excused: Type.Optional(
      Type.Enum(['left-out', 'zero'], {
        description:
          'The effect of an excused assignment: it is left out and the others count for more, or it counts as zero. Required if a record has one.',
      }),
    ),
    assignments: Type.Array(AssignmentSchema, {
      minItems: 1,
      maxItems: 100,
      description: 'All graded work of the course.',
    }),
  },
  { ...closed, description: 'How the final score is computed.' },
);
export type GradingPolicyEntry = Static<typeof GradingPolicySchema>;
