import { Type, type Static } from 'typebox';
import { explain } from './explain.ts';
import { closed, CodeText, Line } from './fields.ts';

export const outcomes = ['distinction', 'pass', 'fail', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** The score of an assignment: points, `excused`, or null if nothing was handed in. */
export const ScoreSchema = Type.Union([
  Type.Number({ minimum: 0 }),
  Type.Enum(['excused']),
  Type.Null(),
]);
export type Score = Static<typeof ScoreSchema>;

export const RecordSchema = Type.Object(
  {
    learner: Type.Object(
      {
        id: Type.Optional(
          Line(
            100,
            'The learner’s id in the learning platform, in quotes. By it, or by the address, issue recognises who has a record.',
          ),
        ),
        name: Line(200, 'The learner’s name, as on the certificate.'),
        email: Type.Optional(
          Type.String({
            pattern: '^[^\\s@]+@[^\\s@]+$',
            maxLength: 254,
            description:
              'The learner’s e-mail address. Without it the learner cannot sign in, and shares nothing.',
          }),
        ),
      },
      { ...closed, description: 'The learner whose record this is.' },
    ),
    certificate: Type.Optional(CodeText('That of the learner’s certificate, where there is one.')),
    scores: Type.Record(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }), ScoreSchema, {
      ...closed,
      description:
        'Points for each assignment of the grading policy; null if nothing was handed in; excused if nothing was required of this learner.',
    }),
    final: Type.Number({
      minimum: 0,
      maximum: 100,
      description: 'Final score in per cent, as the grading policy computes it from the scores.',
    }),
    outcome: Type.Enum([...outcomes], { description: 'How the course ended for the learner.' }),
    override: Type.Optional(
      Type.Object(
        {
          reason: Line(
            300,
            'Why the outcome or the final score is not what the grading policy computes.',
          ),
        },
        { ...closed, description: 'A decision of staff that differs from the grading policy.' },
      ),
    ),
  },
  closed,
);
export type RecordEntry = Static<typeof RecordSchema>;

/** `content/records/<course>/<session>.yaml`, or a further file: the complete performance of one session's learners. Private, never published. */
export const RecordsSchema = Type.Object(
  {
    records: Type.Array(RecordSchema, {
      description: 'One record for each learner of the session.',
    }),
  },
  { ...closed, title: 'Laurel course records of one session (private)' },
);
explain(RecordsSchema, {
  records: {
    learner: {
      id: ['nowhere; tells learners apart', 'N-2231'],
      name: ['course record', 'Thandeka Mkhwanazi-Botha'],
      email: ['nowhere; the learner signs in with it', 'thandeka@mail.example'],
    },
    certificate: ['course record', '7K3F-Q2WX-9MNB-4TRE'],
    scores: ['course record', { 'problem-sets': 91, 'final-exam': 92 }],
    final: ['course record', 91.35],
    outcome: ['course record', 'distinction'],
    override: { reason: ['course record', 'The examination board waived the midterm.'] },
  },
});
export type RecordsFile = Static<typeof RecordsSchema>;
