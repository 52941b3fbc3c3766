import { describe, expect, it } from 'vitest';
import { settledBy } from '../../src/gradebook/learners/recognise.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { certificate, learner, plan, record, stepOf } from './planned.ts';

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
