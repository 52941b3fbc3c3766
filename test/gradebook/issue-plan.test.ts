import { describe, expect, it } from 'vitest';
import { planIssue, type PlanRequest } from '../../src/gradebook/issue-plan.ts';
import { settledBy } from '../../src/gradebook/learners/recognise.ts';
import type { GradebookLearner } from '../../src/gradebook/learners/gradebook-learner.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { CourseRecord, GradingPolicy } from '../../src/model/content.ts';
import { specimenCertificate } from '../model/specimens.ts';

const policy: GradingPolicy = {
  pass: 50,
  distinction: 90,
  rounding: 'none',
  missing: 'zero',
  assignments: [{ id: 'essay', title: 'Essay', type: 'essay', weight: 100, maximum: 100 }],
};
const learner = (
  given: Partial<GradebookLearner> & { score?: number | null } = {},
): GradebookLearner => {
  const { score = 60, ...rest } = given;
  return {
    line: 2,
    id: '1',
    email: 'a@x.example',
    name: 'Ada',
    scores: { essay: score },
    outcome: null,
    ...rest,
  };
};
const record = (given: Partial<CourseRecord> = {}): CourseRecord => ({
  courseId: 'c',
  sessionId: 's',
  learner: { id: '1', name: 'Ada', email: 'a@x.example' },
  certificate: 'AAAAAAAA' as VerificationCode,
  scores: { essay: 60 },
  final: 60,
  outcome: 'pass',
  override: null,
  ...given,
});
const certificate = (given: Partial<Certificate> = {}): Certificate => ({
  ...specimenCertificate,
  code: 'AAAAAAAA' as VerificationCode,
  name: 'Ada',
  ...given,
});
const plan = (given: Partial<PlanRequest>) =>
  planIssue({
    learners: [learner()],
    policy,
    outcomeHeading: 'Result',
    certificates: [certificate()],
    records: [record()],
    settled: { samePerson: new Set(), otherPerson: new Set() },
    today: '2026-10-01',
    ...given,
  });
const stepOf = (given: Partial<PlanRequest>) => plan(given).learners[0]?.step;

describe('a learner is recognised', () => {
  it.each([
    ['by id', learner({ email: null })],
    ['by e-mail address, in any case', learner({ id: null, email: 'A@X.example' })],
  ])('%s', (_what, known) => {
    expect(stepOf({ learners: [known] })).toMatchObject({
      kind: 'kept',
      code: 'AAAAAAAA',
      changes: [],
    });
  });

  it('not by name', () => {
    // Two people of one name, each with a row.
    const other = learner({ line: 3, id: '2', email: 'b@x.example', score: 61 });
    const { learners, problems } = plan({ learners: [learner(), other] });
    expect(problems).toEqual([]);
    expect(learners[1]?.step).toEqual({ kind: 'add', certificate: true });
  });

  it('by an id that a record has with what a platform wrote around it', () => {
    const marked = record({ learner: { id: '#0071', name: 'Ada', email: null } });
    const known = { learners: [learner({ id: '0071', email: null })], records: [marked] };
    expect(stepOf(known)).toMatchObject({ kind: 'kept', code: 'AAAAAAAA' });
  });

  it('by the name of a certificate that was corrected since', () => {
    const corrected = {
      records: [record({ learner: { id: '1', name: 'Ada', email: null } })],
      certificates: [certificate({ name: 'Ada Lovelace' })],
    };
    expect(plan({ ...corrected, learners: [learner({ name: 'Ada Lovelace' })] }).problems).toEqual(
      [],
    );
    expect(
      plan({ ...corrected, learners: [learner({ name: 'Mary King' })] }).problems,
    ).toMatchObject([{ code: 'gradebook-learner-other' }]);
  });

  it.each([
    [
      'an address that belongs to another id',
      [learner({ id: '2' })],
      ['gradebook-learner-conflict'],
    ],
    [
      'an id of one record and the address of another',
      [learner({ email: 'b@x.example' })],
      ['gradebook-learner-conflict'],
    ],
    [
      'a known id with another name and another address',
      [learner({ name: 'Bo Lee', email: 'c@x.example' })],
      ['gradebook-learner-other'],
    ],
    [
      'a known id with another name and no address',
      [learner({ name: 'Bo Lee', email: null })],
      ['gradebook-learner-other'],
    ],
    [
      'a known address with a wholly other name',
      [learner({ id: null, name: 'Bo Lee' })],
      ['gradebook-learner-other'],
    ],
    [
      'the name of a record under another id, with other scores',
      [learner({ id: '3', email: 'c@x.example', score: 61 })],
      ['gradebook-learner-twice'],
    ],
    [
      'the name of a record in another spelling, under another address',
      [learner({ id: null, email: 'c@x.example', name: 'ÁDA' })],
      ['gradebook-learner-twice'],
    ],
    [
      'another member of a family at an address, without an id',
      [learner({ id: null, email: 'f@x.example', name: 'Nils Berg' })],
      ['gradebook-learner-other'],
    ],
    [
      'an id that another learner of an office’s address had',
      [learner({ name: 'Tom Ray' })],
      ['gradebook-learner-other'],
    ],
    [
      'an id in another spelling, with other vowel signs in the name',
      [learner({ id: 'd7', email: null, name: 'कमला शर्मा' })],
      ['gradebook-id-spoilt'],
    ],
    [
      'a name with other vowel signs',
      [learner({ id: 'D-7', email: null, name: 'कमला शर्मा' })],
      ['gradebook-learner-other'],
    ],
    [
      'two rows with one name and the same scores',
      [
        learner({ id: '3', email: 'c@x.example', name: 'Cy Coe' }),
        learner({ id: '4', email: 'd@x.example', name: 'Coe, Cy', line: 3 }),
      ],
      ['gradebook-learner-twice', 'gradebook-learner-twice'],
    ],
    [
      'an id that has lost its zeros',
      [learner({ id: '71', email: null, name: 'Di' })],
      ['gradebook-id-spoilt'],
    ],
    [
      'two rows for one record',
      [learner({ email: null }), learner({ line: 3, id: null })],
      ['gradebook-learner-duplicate'],
    ],
  ])('or is a question: %s', (_what, learners, codes) => {
    const records = [
      record(),
      record({
        learner: { id: '2', name: 'Bo', email: 'b@x.example' },
        certificate: null,
        scores: { essay: 10 },
      }),
      record({
        learner: { id: '0071', name: 'Di Doe', email: null },
        certificate: null,
        scores: { essay: 20 },
      }),
      record({
        learner: { id: null, name: 'Ilka Berg', email: 'f@x.example' },
        certificate: null,
        scores: { essay: 20 },
      }),
      record({
        learner: { id: 'D-7', name: 'कमल शर्मा', email: null },
        certificate: null,
        scores: { essay: 20 },
      }),
    ];
    expect(plan({ learners, records }).problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['samePerson', [learner({ name: 'Bo Lee', email: null })], ['1']],
    ['samePerson', [learner({ name: 'Bo Lee', id: null })], ['A@x.example']],
    ['samePerson', [learner({ name: 'Tom Ray' })], ['1']],
    ['samePerson', [learner({ id: '2' })], ['2']],
    ['otherPerson', [learner({ id: '2' })], ['2']],
    ['otherPerson', [learner({ id: '3', email: 'c@x.example' })], ['#3']],
    [
      'otherPerson',
      [
        learner({ id: '3', email: null, name: 'Cy' }),
        learner({ id: '4', email: null, name: 'Cy', line: 3 }),
      ],
      ['4'],
    ],
  ] as const)('and the question is settled by %s', (which, learners, named) => {
    const nobody = { samePerson: new Set<string>(), otherPerson: new Set<string>() };
    const settled = { ...nobody, [which]: new Set(named.map(settledBy)) };
    expect(plan({ learners, settled }).problems).toEqual([]);
    expect(plan({ learners, settled: nobody }).problems).not.toEqual([]);
  });

  it('or has a certificate but no record, which is a question too, unless it replaced one that has', () => {
    const newer = certificate({
      code: 'BBBBBBBB' as VerificationCode,
      supersedes: { code: 'AAAAAAAA' as VerificationCode, reason: 'renewed' },
    });
    const stranger = [learner({ id: '2', email: 'b@x.example', score: 61 })];
    expect(plan({ learners: stranger, records: [] }).problems).toMatchObject([
      { code: 'gradebook-certificate-unrecorded', line: 2 },
    ]);
    const settled = { samePerson: new Set<string>(), otherPerson: new Set(['2']) };
    expect(plan({ learners: stranger, records: [], settled }).problems).toEqual([]);
    expect(plan({ learners: [learner()], certificates: [newer] }).problems).toEqual([]);
  });
});

describe('what was issued is compared with what would be issued now', () => {
  const superseded = certificate({
    name: null,
    supersededBy: {
      code: 'BBBBBBBB' as VerificationCode,
      reason: 'name-corrected',
      date: '2026-06-01',
    },
  });
  it.each<[string, Partial<PlanRequest>, string[]]>([
    ['another name', { learners: [learner({ name: 'Ada B' })] }, ['name']],
    ['another outcome', { learners: [learner({ score: 95 })] }, ['outcome', 'scores']],
    ['other scores', { learners: [learner({ score: 61 })] }, ['scores']],
    ['another address', { learners: [learner({ email: 'new@x.example' })] }, ['address']],
    [
      'the name of the certificate that replaced it',
      {
        learners: [learner({ name: 'Ada B' })],
        certificates: [
          superseded,
          certificate({ code: 'BBBBBBBB' as VerificationCode, name: 'Ada B' }),
        ],
      },
      [],
    ],
    [
      'a revoked one no longer matters',
      {
        learners: [learner({ name: 'Ada B', score: 1 })],
        certificates: [certificate({ revoked: { date: '2026-06-01', reason: 'x' } })],
      },
      [],
    ],
  ])('%s', (_what, given, changes) => {
    expect(stepOf(given)).toMatchObject({ kind: 'kept', changes });
  });
});

describe('a record without a certificate follows the gradebook', () => {
  const failed = record({ certificate: null, scores: { essay: 40 }, final: 40, outcome: 'fail' });
  it.each<[string, Partial<PlanRequest>, object]>([
    ['unchanged', { learners: [learner({ score: 40 })] }, { kind: 'unchanged' }],
    [
      'better, but not enough',
      { learners: [learner({ score: 45 })] },
      { kind: 'update', certificate: false },
    ],
    ['now passed', {}, { kind: 'update', record: 0, certificate: true }],
    [
      'unless staff decided by hand',
      { records: [{ ...failed, override: { reason: 'a board decided so' } }] },
      { kind: 'kept', code: null, changes: ['outcome', 'scores'] },
    ],
    [
      'unless the outcome came from a column that this run does not have',
      { records: [{ ...failed, outcome: 'withdrawn' }] },
      { kind: 'kept', code: null },
    ],
    [
      'which says that the learner did not withdraw after all',
      { records: [{ ...failed, outcome: 'withdrawn' }], learners: [learner({ outcome: 'pass' })] },
      { kind: 'update', certificate: true },
    ],
  ])('%s', (_what, given, step) => {
    expect(stepOf({ certificates: [], records: [failed], ...given })).toMatchObject(step);
  });
});

describe('an outcome column is used', () => {
  it.each([
    ['pass', 60, false],
    ['pass', 40, true],
    ['distinction', 60, true],
    ['fail', 60, true],
    ['withdrawn', 40, false],
    ['withdrawn', 60, true],
  ] as const)('%s with %d per cent differs: %s', (outcome, score, differs) => {
    const [planned] = plan({
      learners: [learner({ outcome, score })],
      records: [],
      certificates: [],
    }).learners;
    expect(planned).toMatchObject({ differs, result: { outcome } });
    expect(planned?.result.override).toEqual(
      differs ? { reason: 'outcome taken from the gradebook column “Result”' } : null,
    );
  });
});
