import type { VerificationCode } from '../../src/model/code.ts';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { personKey, recordKey, type PersonKey, type RecordKey } from '../../src/account/keys.ts';
import type {
  PublishedPerson,
  PublishedRecord,
  PublishedRecords,
  RecordCatalogue,
} from '../../src/records/published/published-records.ts';
import { specimenContext } from '../credential/issuing.ts';
import { specimenCourse, specimenInstitution, specimenSite } from '../model/specimens.ts';

export const secret = 'a secret of thirty-two characters';

const identity = {
  courseId: specimenCourse.id,
  sessionId: 'spring-2026',
  learner: { id: 'ama', email: 'ama@example.org', name: 'Ama Boateng' },
};

/** Passed, with a certificate, and has an address. */
export const amasRecord: PublishedRecord = {
  key: recordKey(secret, identity),
  learner: { name: identity.learner.name, lang: null },
  courseId: identity.courseId,
  sessionId: identity.sessionId,
  certificate: null,
  scores: { 'quiz-1': 9, 'quiz-2': 8, exam: 71.5 },
  final: 76.9,
  outcome: 'pass',
  override: null,
  credential: null,
};

export const ama: PublishedPerson = {
  key: personKey(secret, identity.learner.email),
  address: identity.learner.email,
  name: identity.learner.name,
  records: [amasRecord.key],
};

/** The same with a certificate that counts. */
export const certifiedRecord: PublishedRecord = {
  ...amasRecord,
  certificate: {
    code: '7K3FQ2WX9MNB4TRE' as VerificationCode,
    status: 'valid',
    distinction: false,
    issued: '2026-05-01',
    expires: null,
  },
};

/** Another learner of the same course, with another address. */
export const bensRecord: PublishedRecord = {
  ...amasRecord,
  key: recordKey(secret, {
    ...identity,
    learner: { id: 'ben', email: 'ben@example.org', name: 'Ben Okafor' },
  }),
  learner: { name: 'Ben Okafor', lang: null },
  final: 41,
  outcome: 'fail',
};

export const ben: PublishedPerson = {
  key: personKey(secret, 'ben@example.org'),
  address: 'ben@example.org',
  name: 'Ben Okafor',
  records: [bensRecord.key],
};

export const catalogue: RecordCatalogue = {
  today: '2026-06-01',
  site: {
    name: specimenSite.name,
    url: specimenSite.url,
    contact: specimenSite.contact.email,
    identityCheckName: specimenSite.identityCheckName,
    timeZone: specimenSite.timeZone,
  },
  institutions: [specimenInstitution],
  courses: [specimenCourse],
};

/** The same with a course that takes part in Signature Track. */
export const signatureTrackCatalogue: RecordCatalogue = {
  ...catalogue,
  courses: [{ ...specimenCourse, signatureTrack: true }],
};

export interface TestRecords extends PublishedRecords {
  /** The records that the deploy carries; a test may remove some. */
  readonly records: Map<RecordKey, PublishedRecord>;
  readonly people: Map<PersonKey, PublishedPerson>;
  /** `catalogue` unless a test sets another. */
  stated: RecordCatalogue;
  /** Whether every read of the deploy fails. */
  isBroken: boolean;
}

/** A deploy that carries the records of Ama and Ben. */
export function testRecords(): TestRecords {
  const reading = async <T>(value: () => T): Promise<T> => {
    if (published.isBroken) throw new CouldNotCheck('The records of this deploy cannot be read.');
    return value();
  };
  const published: TestRecords = {
    records: new Map([amasRecord, bensRecord].map((record) => [record.key, record])),
    people: new Map([ama, ben].map((person) => [person.key, person])),
    stated: catalogue,
    isBroken: false,
    catalogue: () => reading(() => published.stated),
    record: (key) => reading(() => published.records.get(key) ?? null),
    person: (key) => reading(() => published.people.get(key) ?? null),
    issuingContext: () => reading(specimenContext),
  };
  return published;
}
