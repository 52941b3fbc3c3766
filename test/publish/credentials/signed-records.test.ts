import { describe, expect, it } from 'vitest';
import { statusListPath } from '../../../src/credential/addresses.ts';
import type { Credential, JsonObject } from '../../../src/credential/credential.ts';
import { signWithLibrary } from '../../../src/credential/sign-with-library.ts';
import { statusListCredential } from '../../../src/credential/status-list.ts';
import { verifyCredential } from '../../../src/credential/verify-credential.ts';
import type { Certificate } from '../../../src/model/certificate.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import type { Content, CourseRecord } from '../../../src/model/content.ts';
import { signedRecords } from '../../../src/publish/credentials/signed-records.ts';
import { signingWith } from '../../../src/credential/signing.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { recordKey } from '../../../src/account/keys.ts';
import { recordAnswer } from '../../../src/records/view/record-answer.ts';
import { sections } from '../../../src/records/links/share-link.ts';
import { storedIssuingContext } from '../../../src/records/published/issuing-context-of.ts';
import { shardsOf } from '../../../src/records/published/shards.ts';
import { deployRecords } from '../../../src/runtime/deploy-records.ts';
import { entryOf, keyFor, signing } from '../../credential/issuing.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenRecord,
  specimenSite,
} from '../../model/specimens.ts';
import { madeLink } from '../../records/made-link.ts';
import { secret } from '../../records/published.ts';
import { testService, type TestService } from '../../records/service.ts';
import type { NewLink } from '../../../src/records/links/new-link-form.ts';

const today = '2026-06-01';
const key = keyFor('first');
const recordsKey = recordKey(secret, specimenRecord);

interface Deployed {
  readonly certificates?: readonly Certificate[];
  readonly record?: Partial<CourseRecord>;
  readonly course?: Partial<Content['courses'][number]>;
  /** Name of a document that the deploy has lost. */
  readonly without?: string;
  readonly isSigned?: boolean;
}

/** A service whose deploy carries one record, signed by the build and read as functions read it. */
async function deployed({
  certificates = [specimenCertificate],
  record = {},
  course = {},
  without,
  isSigned = true,
}: Deployed = {}) {
  const content: Content = {
    site: specimenSite,
    institutions: [signing([entryOf('first')])],
    courses: [{ ...specimenCourse, ...course }],
    certificates,
    records: [{ ...specimenRecord, ...record }],
    pages: [],
    reviewers: [],
    erased: null,
  };
  const signed = signingWith(content, new Map(isSigned ? [['northfold', key]] : []));
  const parts = shardsOf(
    content,
    today,
    secret,
    [await signedRecords(content, { today, secret }, signed)],
    storedIssuingContext(signed.issuingContext),
  );
  const texts = new Map([...parts].map(([name, part]) => [name, JSON.stringify(part)]));
  if (without !== undefined) texts.delete(without);
  const published = deployRecords((name) => Promise.resolve(texts.get(name) ?? null), secret);
  const list = statusListCredential(signed.issuingContext, certificates);
  return { service: testService({ published }), texts, list };
}

async function ask(
  service: TestService,
  newLink: Partial<NewLink> = {},
  format: 'json' | 'credential.json' = 'credential.json',
): Promise<Response> {
  const { token } = await madeLink(service, newLink, recordsKey);
  const request = new Request(`https://certificates.example.org/records/${token}/record.${format}`);
  return recordAnswer(service, { request, token, format });
}

const publicKey = { id: key.verificationMethod, publicKeyMultibase: entryOf('first').key };

const judged = (text: string, list: Credential | null) =>
  verifyCredential(text, {
    keysOf: (did) => (did === key.did ? [publicKey] : null),
    statusList: () => (list ? signWithLibrary(list, key) : Promise.reject(new Error('none'))),
    now: new Date('2026-06-01T12:00:00Z'),
  });

describe('the credential of a record', () => {
  it('is assembled without a key, and is genuine', async () => {
    const { service, list } = await deployed();
    const answer = await ask(service);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/vc+ld+json',
      'content-disposition': 'attachment; filename="course-record.credential.json"',
      'cache-control': 'private, no-store',
    });
    const text = await answer.text();
    const { verdict, credential } = await judged(text, list);
    expect(verdict).toBe('genuine');
    const subject = credential?.['credentialSubject'] as JsonObject;
    expect(subject['result']).toMatchObject([
      { value: '60.8' },
      { value: '8.5' },
      {},
      { value: '73' },
    ]);
    expect(text).toMatch(/^[\x20-\x7e]+$/u);
  });

  it('is no longer genuine with another score', async () => {
    const { service, list } = await deployed();
    const text = await (await ask(service)).text();
    expect((await judged(text.replace('"60.8"', '"90.8"'), list)).verdict).toBe('altered');
  });

  it('counts no longer when the certificate is revoked later', async () => {
    const { service } = await deployed();
    const revoked = { date: today, reason: 'of a mistake' };
    const later = await deployed({ certificates: [{ ...specimenCertificate, revoked }] });
    const text = await (await ask(service)).text();
    expect((await judged(text, later.list)).verdict).toBe('revoked');
    expect((await judged(text, null)).verdict).toBe('could-not-check');
  });

  it('has its list and place at the certificate', async () => {
    const { service } = await deployed();
    const { credentialStatus } = (await (await ask(service)).json()) as {
      credentialStatus: JsonObject;
    };
    expect(credentialStatus['statusListCredential']).toBe(
      specimenSite.url + statusListPath('statistics', 'spring-2026'),
    );
  });

  it('holds in every script, and with what JSON and RDF write otherwise', async () => {
    const name = 'Zoë "Z" O\'Neil \\ ياسمين 李小龍 𝒜';
    const { service, list } = await deployed({
      certificates: [{ ...specimenCertificate, name }],
      record: { scores: { 'quiz-1': 0, 'quiz-2': 0.1 + 0.2, exam: 1e-7 }, final: 100 },
    });
    const text = await (await ask(service)).text();
    const { verdict, credential } = await judged(text, list);
    expect(verdict).toBe('genuine');
    expect(JSON.stringify(credential)).toContain(JSON.stringify(name).slice(1, -1));
  });

  it.each(['left-out', 'zero'] as const)('holds with excused work: %s', async (excused) => {
    const { grading } = specimenCourse;
    const assignments = grading.assignments.map((each) => ({ ...each, extraCredit: true }));
    const { service, list } = await deployed({
      course: { grading: { ...grading, excused, assignments } },
      record: { scores: { 'quiz-1': 'excused', 'quiz-2': 11.5, exam: null } },
    });
    const text = await (await ask(service)).text();
    expect(text).toContain('"value":"excused"');
    expect((await judged(text, list)).verdict).toBe('genuine');
  });

  it('is of an assignment that is called like a part of every object', async () => {
    const { service, list } = await deployed({
      course: {
        grading: {
          ...specimenCourse.grading,
          assignments: [
            { id: 'constructor', title: 'Build', type: 'project', weight: 100, maximum: 10 },
          ],
        },
      },
      record: { scores: {} },
    });
    const text = await (await ask(service)).text();
    expect(text).not.toContain('native code');
    expect((await judged(text, list)).verdict).toBe('genuine');
  });

  it('is that of the certificate that replaced the one that the record names', async () => {
    const later = {
      ...specimenCertificate,
      code: 'AAAABBBBCCCCDDDD' as VerificationCode,
      name: 'Ama Mensah',
      statusIndexes: [5],
    };
    const supersededBy = {
      code: later.code,
      reason: 'name-corrected' as const,
      date: '2026-05-20',
    };
    const { service, list } = await deployed({
      certificates: [{ ...specimenCertificate, name: null, supersededBy }, later],
    });
    const text = await (await ask(service)).text();
    expect(text).toContain('/verify/AAAABBBBCCCCDDDD/');
    expect((await judged(text, list)).verdict).toBe('genuine');
  });
});

describe('there is none', () => {
  it.each(sections)('where the link does not show: %s', async (left) => {
    const { service } = await deployed();
    const answer = await ask(service, { sections: sections.filter((each) => each !== left) });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      status: 404,
      detail: 'This link shows no signed credential.',
    });
  });

  it.each<[string, Deployed]>([
    ['nothing is signed', { isSigned: false }],
    ['the course was not passed', { record: { outcome: 'fail', certificate: null } }],
    ['there is no certificate', { record: { certificate: null } }],
    [
      'the certificate is revoked',
      {
        certificates: [
          { ...specimenCertificate, revoked: { date: today, reason: 'of a mistake' } },
        ],
      },
    ],
    [
      'the certificate is erased',
      { certificates: [{ ...specimenCertificate, name: null, erased: today }] },
    ],
    [
      'the certificate that counts is of another session',
      {
        certificates: [
          {
            ...specimenCertificate,
            supersededBy: {
              code: 'AAAABBBBCCCCDDDD' as VerificationCode,
              reason: 'renewed',
              date: today,
            },
          },
          {
            ...specimenCertificate,
            code: 'AAAABBBBCCCCDDDD' as VerificationCode,
            sessionId: 'winter-2027',
          },
        ],
      },
    ],
  ])('where %s', async (_, changes) => {
    const { service, texts } = await deployed(changes);
    expect((await ask(service)).status).toBe(404);
    expect((await ask(service, {}, 'json')).status).toBe(200);
    expect(texts.has('issuing-context.json')).toBe(false);
  });

  it('before the passcode is entered, and for a wrong address', async () => {
    const { service } = await deployed();
    expect((await ask(service, { passcode: 'very secret words' })).status).toBe(403);
    const request = new Request('https://certificates.example.org/');
    const answer = await recordAnswer(service, {
      request,
      token: 'a'.repeat(56),
      format: 'credential.json',
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      status: 404,
      detail: 'There is no record at this address.',
    });
  });
});

describe('what a deploy carries', () => {
  it('has no key, no drawing and nothing of any learner in what credentials stand on', async () => {
    const { texts } = await deployed();
    const issuingContext = texts.get('issuing-context.json') ?? '';
    expect(issuingContext).toContain('did:web:');
    expect(issuingContext).not.toMatch(/<svg|z3u2|Ama|7K3F/u);
    expect([...texts.values()].join('\n')).not.toMatch(/z3u2|proofOptions/u);
  });

  it('has no reason of a decision of staff in what is signed', async () => {
    const { service } = await deployed({ record: { override: { reason: 'after an appeal' } } });
    expect(await (await ask(service)).text()).not.toContain('appeal');
  });

  it('could not be checked without what credentials stand on; everything else can', async () => {
    const { service } = await deployed({ without: 'issuing-context.json' });
    await expect(ask(service)).rejects.toThrow(CouldNotCheck);
    expect((await ask(service, {}, 'json')).status).toBe(200);
  });
});
