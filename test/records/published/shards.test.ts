import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/model/certificate.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import type { Content, CourseRecord } from '../../../src/model/content.ts';
import { fingerprintOf, personKey, recordKey } from '../../../src/account/keys.ts';
import type {
  PublishedPerson,
  PublishedRecord,
} from '../../../src/records/published/published-records.ts';
import { shardName } from '../../../src/records/published/shards.ts';
import { wholeShards } from '../whole-shards.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenInstitution,
  specimenSite,
} from '../../model/specimens.ts';

const secret = 'a secret of thirty-two characters';
const record: CourseRecord = {
  courseId: specimenCourse.id,
  sessionId: 'spring-2026',
  file: `records/${specimenCourse.id}/spring-2026.yaml`,
  learner: { id: 'ama', name: 'Ama Boateng', email: 'Ama@Example.org' },
  certificate: specimenCertificate.code,
  scores: { 'quiz-1': 9 },
  final: 76.9,
  outcome: 'pass',
  override: null,
};

const contentWith = (
  records: readonly CourseRecord[],
  certificates: readonly Certificate[] = [specimenCertificate],
): Content => ({
  site: specimenSite,
  institutions: [specimenInstitution],
  courses: [specimenCourse],
  certificates,
  records,
  pages: [],
  reviewers: [],
  erased: null,
});

const shards = (content: Content) => wholeShards(content, '2026-11-22', secret);

function all<T>(content: Content, kind: 'records' | 'people'): T[] {
  return [...shards(content)]
    .filter(([name]) => name.startsWith(`${kind}/`))
    .flatMap(([, part]) => Object.values(part) as T[]);
}
const recordsIn = (content: Content) => all<PublishedRecord>(content, 'records');
const peopleIn = (content: Content) => all<PublishedPerson>(content, 'people');

describe('what a deploy carries of its course records', () => {
  it('is 256 parts of each kind and a catalogue', () => {
    const parts = shards(contentWith([record]));
    expect(parts.size).toBe(513);
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['catalogue.json', 'records/00.json', 'people/ff.json']),
    );
    expect(parts.get('catalogue.json')).toMatchObject({ none: [] });
  });

  it('is a catalogue alone where there is nobody, and it says so', () => {
    const parts = shards(contentWith([]));
    expect([...parts.keys()]).toEqual(['catalogue.json']);
    expect(parts.get('catalogue.json')).toMatchObject({ none: ['records', 'people'] });
  });

  it('has parts of people where there are reviewers alone', () => {
    const reviewers = [{ name: 'Efua Owusu', email: 'efua@example.org', institutions: null }];
    const parts = shards({ ...contentWith([]), reviewers });
    expect(parts.size).toBe(257);
    expect(parts.get('catalogue.json')).toMatchObject({ none: ['records'] });
  });

  it('has each record and each person in the part of their key', () => {
    const parts = shards(contentWith([record]));
    const key = recordKey(secret, record);
    const person = personKey(secret, 'ama@example.org');
    expect(parts.get(shardName('records', key))).toMatchObject({ [key]: { final: 76.9 } });
    expect(parts.get(shardName('people', person))).toMatchObject({ [person]: { records: [key] } });
  });

  it('tells in its catalogue nothing of any learner, nor the secret', () => {
    const text = JSON.stringify(shards(contentWith([record])).get('catalogue.json'));
    for (const secretText of ['Ama', '76.9', 'example.org/ama', secret]) {
      expect(text).not.toContain(secretText);
    }
    expect(text).toContain(fingerprintOf(secret));
  });

  it('has keys that say nothing without the secret, and stay while a learner’s name and address change', () => {
    const renamed = { ...record, learner: { ...record.learner, name: 'Ama B.', email: null } };
    expect(recordKey(secret, renamed)).toBe(recordKey(secret, record));
    expect(recordKey('another secret of the same length', record)).not.toBe(
      recordKey(secret, record),
    );
    expect(fingerprintOf('another secret of the same length')).not.toBe(fingerprintOf(secret));
  });

  it('knows one person by one address, however it is written, with the latest name', () => {
    const second = { ...record, sessionId: 'winter-2027', certificate: null };
    const later = { ...second, learner: { id: 'b', name: 'Ama Mensah', email: 'ama@example.org' } };
    expect(peopleIn(contentWith([record, later]))).toMatchObject([
      { address: 'ama@example.org', name: 'Ama Mensah', records: [{}, {}] },
    ]);
  });

  it.each([
    ['no address', null],
    ['what is no address', 'ama@'],
  ])('has the record but nobody who could sign in for %s', (_what, email) => {
    const content = contentWith([{ ...record, learner: { ...record.learner, email } }]);
    expect(recordsIn(content)).toHaveLength(1);
    expect(peopleIn(content)).toEqual([]);
  });

  it.each<[string, CourseRecord['learner'], CourseRecord['learner']]>([
    [
      'an id is the other’s name',
      { id: 'Ben Okafor', name: 'Ama Boateng', email: 'ama@example.org' },
      { id: null, name: 'Ben Okafor', email: null },
    ],
    [
      'an id is the other’s address',
      { id: 'ben@example.org', name: 'Ama Boateng', email: 'ama@example.org' },
      { id: null, name: 'Ben Okafor', email: 'ben@example.org' },
    ],
    [
      'an address is the other’s name',
      { id: null, name: 'Ama Boateng', email: 'ama@example.org' },
      { id: null, name: 'ama@example.org', email: null },
    ],
    [
      'a name is the other’s address, in capitals',
      { id: null, name: 'BEN@EXAMPLE.ORG', email: null },
      { id: null, name: 'Ben Okafor', email: 'ben@example.org' },
    ],
  ])('shows nobody the scores of another learner where %s', (_what, one, other) => {
    const records = [
      { ...record, certificate: null, learner: one, final: 76.9 },
      { ...record, certificate: null, learner: other, final: 41 },
    ];
    const content = contentWith(records);
    const carried = new Map(recordsIn(content).map((each) => [each.key, each]));
    const seen = peopleIn(content).map(({ address, records }) => ({
      address,
      finals: records.map((key) => carried.get(key)?.final),
    }));
    const own = records.flatMap(({ learner, final }) =>
      learner.email === null ? [] : [{ address: learner.email, finals: [final] }],
    );
    expect(seen).toEqual(own);
    expect(carried.size).toBe(2);
  });

  it.each<[string, CourseRecord['learner'], CourseRecord['learner']]>([
    [
      'the same id, in other capitals',
      { id: 'N-1', name: 'Ama Boateng', email: 'ama@example.org' },
      { id: 'n-1', name: 'Ben Okafor', email: 'ben@example.org' },
    ],
    [
      'nothing but the same name',
      { id: null, name: 'Ama Boateng', email: null },
      { id: null, name: 'Ama Boateng', email: null },
    ],
  ])('is not made where two records have %s', (_what, one, other) => {
    const content = contentWith([one, other].map((learner) => ({ ...record, learner })));
    expect(() => shards(content)).toThrow(
      `A record of ${record.file} would have the same key as another.`,
    );
  });

  describe('with the certificate that counts', () => {
    const later: Certificate = {
      ...specimenCertificate,
      code: 'AAAABBBBCCCCDDDD' as VerificationCode,
      name: 'Ama Mensah',
      lang: 'ak',
    };
    const replaced: Certificate = {
      ...specimenCertificate,
      name: null,
      supersededBy: { code: later.code, reason: 'name-corrected', date: '2026-06-01' },
    };

    it.each<[string, readonly Certificate[], object | null]>([
      ['the one that it names', [specimenCertificate], { status: 'valid' }],
      ['the one that replaced it', [replaced, later], { code: later.code, status: 'valid' }],
      [
        'a revoked one',
        [{ ...specimenCertificate, revoked: { date: '2026-06-01', reason: 'of a mistake' } }],
        { status: 'revoked' },
      ],
      [
        'an expired one',
        [{ ...specimenCertificate, expires: '2026-06-01' }],
        { status: 'expired' },
      ],
      [
        'none where it was erased',
        [{ ...specimenCertificate, name: null, erased: '2026-06-01' }],
        null,
      ],
    ])('%s', (_what, certificates, expected) => {
      const [published] = recordsIn(contentWith([record], certificates));
      if (expected === null) expect(published?.certificate).toBeNull();
      else expect(published?.certificate).toMatchObject(expected);
    });

    it('and the name as that one has it', () => {
      const [published] = recordsIn(contentWith([record], [replaced, later]));
      expect(published?.learner).toEqual({ name: 'Ama Mensah', lang: 'ak' });
    });

    it('without the reason of a revocation, which its own page states', () => {
      const revoked = {
        ...specimenCertificate,
        revoked: { date: '2026-06-01', reason: 'of a mistake' },
      };
      expect(JSON.stringify(recordsIn(contentWith([record], [revoked])))).not.toContain('mistake');
    });
  });
});

describe('reviewers', () => {
  const reviewers = [
    { name: 'Ada Marlin', email: 'Ada@Example.org', institutions: null },
    { name: 'Ama as a reviewer', email: 'ama@example.org', institutions: ['harbour'] },
  ];
  const people = () => peopleIn({ ...contentWith([record]), reviewers });

  it('sign in without a record of their own', () => {
    expect(people().find(({ address }) => address === 'ada@example.org')).toEqual({
      key: personKey(secret, 'ada@example.org'),
      address: 'ada@example.org',
      name: 'Ada Marlin',
      records: [],
      reviewer: { name: 'Ada Marlin', institutions: null },
    });
  });

  it('keep the records that they have as learners', () => {
    expect(people().filter(({ address }) => address === 'ama@example.org')).toMatchObject([
      {
        name: 'Ama Boateng',
        records: [recordKey(secret, record)],
        reviewer: { name: 'Ama as a reviewer', institutions: ['harbour'] },
      },
    ]);
  });

  it('are nowhere in the catalogue', () => {
    const { catalogue } = Object.fromEntries(
      [...shards({ ...contentWith([record]), reviewers })].map(([name, part]) => [
        name === 'catalogue.json' ? 'catalogue' : name,
        JSON.stringify(part),
      ]),
    );
    expect(catalogue).not.toContain('Ada Marlin');
  });
});
