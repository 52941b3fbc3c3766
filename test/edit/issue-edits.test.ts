import { expect, it } from 'vitest';
import { issueInto } from '../../src/edit/issue-edits.ts';
import { limits } from '../../src/load/limits.ts';
import { planIssue } from '../../src/gradebook/issue-plan.ts';
import type { CourseRecord } from '../../src/model/content.ts';
import { specimenCourse } from '../model/specimens.ts';

const scores = { 'quiz-1': 9, 'quiz-2': 'excused', exam: null } as const;
const learner = { line: 2, name: 'Ama Boateng', email: null, scores, outcome: null };
const known: CourseRecord = {
  courseId: specimenCourse.id,
  sessionId: 'spring-2026',
  file: 'records/statistics/spring-2026.yaml',
  learner: { id: 'L-1', name: 'Ama Boateng', email: null },
  certificate: null,
  scores: { 'quiz-1': 9, 'quiz-2': null, exam: null },
  final: 18,
  outcome: 'fail',
  override: null,
};
const before = `records:
  - learner: { id: 'L-1', name: Ama Boateng }
    scores: { quiz-1: 9, quiz-2: null, exam: null } # as of June
    final: 18
    outcome: fail
`;

it('a record says of excused work that it is, as a plain word, whether it is new or changed', () => {
  const { learners } = planIssue({
    learners: [
      { ...learner, id: 'L-1' },
      { ...learner, id: 'L-2', line: 3 },
    ],
    policy: { ...specimenCourse.grading, excused: 'left-out' },
    settled: { samePerson: new Set(), otherPerson: new Set() },
    outcomeHeading: undefined,
    certificates: [],
    records: [known],
    today: '2026-06-01',
  });
  const { changed } = issueInto(
    { certificates: [], records: [{ file: known.file, text: before }] },
    {
      learners,
      issued: '2026-06-01',
      identity: undefined,
      identityFor: () => undefined,
      draw: () => {
        throw new Error('Nobody has passed.');
      },
      records: [known],
      newFile: () => {
        throw new Error('There is a file.');
      },
      mostLexemes: limits.lexemesIssued,
    },
  );
  expect(changed).toHaveLength(1);
  expect(changed[0]?.text).toMatchInlineSnapshot(`
    "records:
      - learner: { id: 'L-1', name: Ama Boateng }
        scores: { quiz-1: 9, quiz-2: excused, exam: null } # as of June
        final: 22.5
        outcome: fail
    "
  `);
});
