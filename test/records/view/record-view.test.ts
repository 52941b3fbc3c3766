import { describe, expect, it } from 'vitest';
import type {
  PublishedRecord,
  RecordCatalogue,
} from '../../../src/records/published/published-records.ts';
import { recordView, type RecordView } from '../../../src/records/view/record-view.ts';
import { sections, type Section } from '../../../src/records/links/share-link.ts';
import { amasRecord, catalogue, certifiedRecord } from '../published.ts';

const course = catalogue.courses[0]!;
const withGrading = (grading: Partial<typeof course.grading>): RecordCatalogue => ({
  ...catalogue,
  courses: [{ ...course, grading: { ...course.grading, ...grading } }],
});

describe('the sections that a learner shares', () => {
  const parts: Record<Section, keyof RecordView> = {
    score: 'result',
    assignments: 'assignments',
    format: 'format',
    certificate: 'certificate',
  };

  it.each(sections)('%s alone is all that a holder sees', (section) => {
    const view = recordView(certifiedRecord, catalogue, [section]);
    const shown = sections.filter((one) => view[parts[one]] !== null);
    expect(shown).toEqual([section]);
    expect(view.learner.name).toBe('Ama Boateng');
  });

  it.each(['revoked', 'suspended'] as const)(
    'that the certificate is %s is mentioned, whatever is shared',
    (status) => {
      const withdrawn: PublishedRecord = {
        ...certifiedRecord,
        certificate: { ...certifiedRecord.certificate!, status },
      };
      expect(recordView(withdrawn, catalogue, ['score'])).toMatchObject({
        certificate: null,
        withdrawn: status,
      });
    },
  );
});

it.each([
  ['on its last day', '2026-06-01T23:59:59Z', 'valid'],
  ['while that day goes on somewhere on earth', '2026-06-02T11:59:59Z', 'valid'],
  ['when it is over everywhere', '2026-06-02T12:00:00Z', 'expired'],
])('a certificate that expires after the deploy: %s', (_, now, status) => {
  const expiring = {
    ...certifiedRecord,
    certificate: { ...certifiedRecord.certificate!, expires: '2026-06-01' },
  };
  const view = recordView(expiring, catalogue, ['certificate'], new Date(now));
  expect(view.certificate?.status).toBe(status);
});

describe('the final score', () => {
  it('stands against the marks of the course', () => {
    expect(recordView(amasRecord, catalogue, sections).result).toEqual({
      final: 76.9,
      outcome: 'pass',
      pass: 60,
      distinction: 85,
      isDecided: false,
    });
  });

  it('a decision is stated, its reason is not', () => {
    const view = recordView(
      { ...amasRecord, override: { reason: 'on medical evidence' } },
      catalogue,
      sections,
    );
    expect(view.result?.isDecided).toBe(true);
    expect(JSON.stringify(view)).not.toContain('medical');
  });
});

describe('each assignment', () => {
  const first = (record: PublishedRecord, place: RecordCatalogue = catalogue) =>
    recordView(record, place, sections).assignments![0]!;

  it('has its points and what they add to the final score', () => {
    expect(recordView(amasRecord, catalogue, sections).assignments).toMatchObject([
      { title: 'Quiz 1', score: 9, maximum: 10, weight: 20, contribution: 18, due: null },
      { title: 'Quiz 2', score: 8, maximum: 10, weight: 20, contribution: 16 },
      { title: 'Examination', score: 71.5, maximum: 100, weight: 60, contribution: 42.9 },
    ]);
  });

  it.each([
    ['left-out', [0, 25, 75], [0, 20, 53.62]],
    ['zero', [20, 20, 60], [0, 16, 42.9]],
  ] as const)('is excused: %s', (excused, weights, contributions) => {
    const record = {
      ...amasRecord,
      scores: { ...amasRecord.scores, 'quiz-1': 'excused' },
    } as const;
    const { assignments } = recordView(record, withGrading({ excused }), sections);
    expect(assignments![0]).toMatchObject({ score: null, excused });
    expect(assignments![1]).toMatchObject({ score: 8, excused: null });
    expect(assignments!.map(({ weight }) => weight)).toEqual(weights);
    expect(assignments!.map(({ contribution }) => contribution)).toEqual(contributions);
  });

  it.each([
    ['nothing was handed in', { 'quiz-1': null, 'quiz-2': 8, exam: 71.5 }],
    ['the record does not mention it', { 'quiz-2': 8, exam: 71.5 }],
  ])('adds nothing where %s', (_, scores) => {
    expect(first({ ...amasRecord, scores })).toMatchObject({
      score: null,
      excused: null,
      contribution: 0,
    });
  });

  it.each([
    ['the last day of its week', 2, '2026-03-15'],
    ['the last day of the session, in its last week', 3, '2026-03-22'],
    ['a day after the session, where it is due later', 5, '2026-04-05'],
  ])('is due on %s', (_, dueWeek, day) => {
    const assignments = course.grading.assignments.map((one) => ({ ...one, dueWeek }));
    const { due } = first(amasRecord, withGrading({ assignments }));
    expect(due).toEqual({ week: dueWeek, day });
  });

  it('may have a name that objects have already', () => {
    const assignments = [{ ...course.grading.assignments[0]!, id: 'constructor', weight: 100 }];
    expect(first(amasRecord, withGrading({ assignments }))).toMatchObject({
      score: null,
      contribution: 0,
    });
  });
});

it.each([
  ['course', { courses: [] }],
  ['session', { courses: [{ ...course, sessions: [] }] }],
  ['institution', { institutions: [] }],
])('nothing is shown where the deploy lacks the %s', (_, lacking) => {
  expect(() => recordView(amasRecord, { ...catalogue, ...lacking }, sections)).toThrow(
    expect.objectContaining({ name: 'CouldNotCheck' }),
  );
});
