import { describe, expect, it } from 'vitest';
import type { PlanRequest } from '../../src/gradebook/issue-plan.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { certificate, learner, plan, record, stepOf } from './planned.ts';

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
