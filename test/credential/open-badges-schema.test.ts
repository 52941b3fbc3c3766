import { Ajv2019 } from 'ajv/dist/2019.js';
import { describe, expect, it } from 'vitest';
import type { Credential, JsonObject } from '../../src/credential/credential.ts';
import { recordCredential } from '../../src/credential/record-credential.ts';
import { signWithLibrary } from '../../src/credential/sign-with-library.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import { specimenCertificate, specimenCourse, specimenRecord } from '../model/specimens.ts';
import { credentialOf, keyFor, specimenContext } from './issuing.ts';
import { openBadgesSchema } from './open-badges-schema.ts';

const validate = new Ajv2019({ allErrors: true }).compile(openBadgesSchema);
const faults = (credential: unknown): readonly string[] =>
  validate(credential)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

describe('the strict schema of Open Badges is kept', () => {
  it.each<readonly [string, Partial<Certificate>]>([
    ['by a certificate', {}],
    ['by one with distinction', { distinction: true }],
    ['by one that expires', { expires: '2028-05-01' }],
    ['by one of Signature Track', { identity: { method: 'signature-track' } }],
    ['by one whose identity was checked in person', { identity: { method: 'in-person' } }],
    ['by one of a session that no longer exists', { sessionId: 'gone' }],
  ])('%s', async (_, change) => {
    const signed = await signWithLibrary(credentialOf(change), keyFor('first'));
    expect(faults(signed)).toEqual([]);
  });

  it('on a sample site', () => {
    expect(faults(credentialOf({}, specimenContext({ site: { sample: true } })))).toEqual([]);
  });

  it('by a course record', () => {
    const record = recordCredential(
      specimenContext(),
      specimenRecord,
      specimenCertificate,
      '2026-06-20',
    );
    expect(faults(record)).toEqual([]);
  });

  it('by one with excused work and extra credit', () => {
    const { grading } = specimenCourse;
    const assignments = grading.assignments.map((each) => ({ ...each, extraCredit: true }));
    const record = recordCredential(
      specimenContext({ course: { grading: { ...grading, excused: 'zero', assignments } } }),
      { ...specimenRecord, scores: { 'quiz-1': 11, 'quiz-2': 'excused', exam: null } },
      specimenCertificate,
      '2026-06-20',
    );
    expect(JSON.stringify(record)).toContain('excused');
    expect(faults(record)).toEqual([]);
  });
});

describe('and it refuses', () => {
  const subjectWith = (change: JsonObject) => (credential: Credential) => ({
    credentialSubject: { ...credential.credentialSubject, ...change },
  });

  it.each<readonly [string, (credential: Credential) => object, RegExp]>([
    [
      'one proof that is not a list',
      () => ({ proof: { type: 'DataIntegrityProof' } }),
      /\/proof must be array/u,
    ],
    ['a type that is not a list', () => ({ type: 'OpenBadgeCredential' }), /\/type must be array/u],
    ['a day without a time zone', () => ({ validFrom: '2026-05-01T00:00:00' }), /\/validFrom/u],
    ['a property that does not exist', () => ({ score: '90' }), /additional properties/u],
    [
      'a place in the list that is a number',
      () => ({
        credentialStatus: { ...(credentialOf()['credentialStatus'] as object), statusListIndex: 3 },
      }),
      /statusListIndex must be string/u,
    ],
    ['nobody', subjectWith({ identifier: [{ type: 'IdentityObject' }] }), /identityHash/u],
    ['no achievement', subjectWith({ achievement: {} }), /must have required property 'criteria'/u],
  ])('%s', (_, change, fault) => {
    const credential = credentialOf();
    expect(faults({ ...credential, ...change(credential) }).join('\n')).toMatch(fault);
  });
});
