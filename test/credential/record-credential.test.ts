import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordCredential } from '../../src/credential/record-credential.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { CourseRecord, GradingPolicy } from '../../src/model/content.ts';
import { statedResults } from '../../src/scripts/check-file/stated-results.ts';
import { specimenCertificate, specimenCourse, specimenRecord } from '../model/specimens.ts';
import { credentialOf, specimenContext } from './issuing.ts';

const issuingContext = specimenContext();
const of = (change: Partial<CourseRecord> = {}, certificate = specimenCertificate) =>
  recordCredential(issuingContext, { ...specimenRecord, ...change }, certificate, '2026-06-20');

it('states the final score and the points of each assignment', () => {
  const subject = of()?.credentialSubject;
  const achievement = 'https://certificates.example.org/courses/statistics/achievement.json';
  expect(subject?.['result']).toEqual([
    { type: ['Result'], resultDescription: `${achievement}#final-score`, value: '60.8' },
    { type: ['Result'], resultDescription: `${achievement}#assignment-quiz-1`, value: '8.5' },
    {
      type: ['Result'],
      resultDescription: `${achievement}#assignment-quiz-2`,
      value: 'not handed in',
    },
    { type: ['Result'], resultDescription: `${achievement}#assignment-exam`, value: '73' },
  ]);
  expect(subject?.['achievement']).toMatchObject({
    id: achievement,
    resultDescription: [
      {
        id: `${achievement}#final-score`,
        resultType: 'Percent',
        requiredValue: '60',
        valueMax: '100',
      },
      { id: `${achievement}#assignment-quiz-1`, resultType: 'RawScore', valueMax: '10' },
      { id: `${achievement}#assignment-quiz-2`, resultType: 'RawScore', valueMax: '10' },
      { id: `${achievement}#assignment-exam`, resultType: 'RawScore', valueMax: '100' },
    ],
  });
});

const { grading } = specimenCourse;
const withGrading = (change: Partial<GradingPolicy>) =>
  specimenContext({ course: { grading: { ...grading, ...change } } });
const resultsOf = (scores: CourseRecord['scores'], change: Partial<GradingPolicy>) => {
  const record = { ...specimenRecord, scores };
  return statedResults(
    recordCredential(withGrading(change), record, specimenCertificate, '2026-06-20')!,
  );
};

it.each([
  ['left-out', 'left out; the other assignments count for more', '75', '25'],
  ['zero', 'counts as zero', '60', '20'],
] as const)('states that work is excused, without points: %s', (excused, words, exam, quiz) => {
  const scores = { 'quiz-1': 8.5, 'quiz-2': 'excused', exam: 73 } as const;
  expect(resultsOf(scores, { excused })).toEqual([
    { name: 'Final score, in per cent', value: '60.8', most: '100' },
    { name: `Quiz 1, in points (${quiz} % of the final score)`, value: '8.5', most: '10' },
    { name: `Quiz 2 (${words})`, value: 'excused', most: null },
    { name: `Examination, in points (${exam} % of the final score)`, value: '73', most: '100' },
  ]);
  const record = { ...specimenRecord, scores };
  const subject = recordCredential(
    withGrading({ excused }),
    record,
    specimenCertificate,
    '2026-06-20',
  )?.credentialSubject;
  expect(subject).toMatchObject({
    achievement: { resultDescription: [{}, {}, { resultType: 'Result' }, {}] },
  });
});

it('states points of extra credit without a most that they would be above', () => {
  const assignments = grading.assignments.map((each) => ({ ...each, extraCredit: true }));
  const [, first] = resultsOf({ 'quiz-1': 11.5, 'quiz-2': 2, exam: 73 }, { assignments });
  expect(first).toEqual({
    name: 'Quiz 1, in points of 10 and more for extra credit (20 % of the final score)',
    value: '11.5',
    most: null,
  });
});

it('asks as much as the certificate’s kind does', () => {
  const withDistinction = { ...specimenCertificate, distinction: true };
  expect(of({ outcome: 'distinction' }, withDistinction)?.credentialSubject).toMatchObject({
    achievement: { resultDescription: [{ requiredValue: '85' }, {}, {}, {}] },
  });
});

it('counts as long as the certificate does', () => {
  expect(of()?.['credentialStatus']).toEqual(credentialOf()['credentialStatus']);
});

it('reveals neither address nor id of the learner, nor the reason of staff', () => {
  const text = JSON.stringify(of({ override: { reason: 'Illness in week two' } }));
  expect(text).not.toMatch(/ama@example|L-1|Illness/u);
});

it.each<readonly [string, Partial<CourseRecord>]>([
  ['of another certificate', { certificate: '0000000000000000' as VerificationCode }],
  ['without a certificate', { certificate: null }],
  ['of a course that was not passed', { outcome: 'fail' }],
  ['of a course that was left', { outcome: 'withdrawn' }],
])('a record %s has no credential', (_, change) => expect(of(change)).toBeNull());

it('what is public never holds a score', () => {
  // Such numbers occur in nothing else that a credential states.
  const score = fc.integer({ min: 1_000_000, max: 9_999_999 });
  const ids = specimenCourse.grading.assignments.map(({ id }) => id);
  fc.assert(
    fc.property(fc.array(score, { minLength: ids.length, maxLength: ids.length }), (scores) => {
      const record = of({
        scores: Object.fromEntries(ids.map((id, index) => [id, scores[index] ?? null])),
      });
      const [publicText, privateText] = [JSON.stringify(credentialOf()), JSON.stringify(record)];
      for (const one of scores) {
        expect(privateText).toContain(`"${one}"`);
        expect(publicText).not.toContain(String(one));
      }
      expect(publicText).not.toMatch(/"result"|resultDescription/u);
    }),
    { numRuns: 20 },
  );
});
