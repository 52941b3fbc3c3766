import { describe, expect, it } from 'vitest';
import { signingWith } from '../../../src/credential/signing.ts';
import { statusListCredential } from '../../../src/credential/status-list.ts';
import { statusOn, type Certificate } from '../../../src/model/certificate.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import {
  disagreements,
  type PublishedAnswers,
} from '../../../src/publish/credentials/agreement.ts';
import { entryOf, keyFor, signing as institutionSigning } from '../../credential/issuing.ts';
import { specimenCertificate, specimenCourse, specimenSite } from '../../model/specimens.ts';
import { verifyPage, wordings, type Wording } from '../../model/verify-page.ts';

const today = '2026-06-20';
const institution = institutionSigning([entryOf('first')]);
const signing = signingWith(
  { site: specimenSite, institutions: [institution], courses: [specimenCourse] },
  new Map([[institution.id, keyFor('first')]]),
);

const numbered = (number: number, change: Partial<Certificate> = {}): Certificate => ({
  ...specimenCertificate,
  code: `TESTCODE0000000${number}` as VerificationCode,
  statusIndexes: [number],
  ...change,
});
const valid = numbered(1);
const revoked = numbered(2, { revoked: { date: '2026-06-01', reason: 'x' } });
const corrected = numbered(3, { corrected: '2026-06-01', statusIndexes: [3, 13] });
const erased = numbered(4, { name: null, erased: '2026-06-01' });
const expired = numbered(5, { expires: '2026-06-01' });
const suspended = numbered(6, { suspended: '2026-06-01' });
const certificates = [valid, revoked, corrected, erased, expired, suspended];

const pageSaying = (verdict: Verdict['kind'], wording?: Wording) =>
  verifyPage({ verdict, ...(wording && { wording }) });

/** The status list of these certificates. */
const listText = (listed: readonly Certificate[]): string =>
  JSON.stringify(statusListCredential(signing.issuingContext, listed));

/** The output of a build without faults for the certificates. */
const right: Required<PublishedAnswers> = {
  page(code) {
    const certificate = certificates.find((one) => one.code === code);
    return certificate ? pageSaying(statusOn(certificate, today).kind) : null;
  },
  hasCredential: (code) => code !== erased.code,
  textAt: (path) =>
    path === '/status/statistics.spring-2026.json' ? listText(certificates) : null,
};

/** The answers of a build that leaves pages and credentials to functions. */
const onDemand = ({ textAt }: PublishedAnswers): PublishedAnswers => ({ textAt });

const found = (published: Partial<PublishedAnswers>) =>
  disagreements({ certificates, today, signing, published: { ...right, ...published } });

/** The list as it would be if this certificate were another. */
const listWith = (changed: Certificate): Partial<PublishedAnswers> => ({
  textAt: () => listText(certificates.map((one) => (one.code === changed.code ? changed : one))),
});

describe('page, status list and credential', () => {
  it('agree where a build has done all right', async () => {
    expect(await found({})).toEqual([]);
  });

  it('agree where functions make pages and credentials, as far as there is a list', async () => {
    const answersOf = (published: PublishedAnswers) =>
      disagreements({ certificates, today, signing, published: onDemand(published) });
    expect(await answersOf(right)).toEqual([]);
    expect(await answersOf({ ...right, ...listWith({ ...revoked, revoked: null }) })).toEqual([
      `Certificate ${revoked.code}: its place in the list is not set, its file says revoked.`,
    ]);
  });

  it.each(wordings)('are read alike where the pages are worded %s', async (_name, wording) => {
    const page: Required<PublishedAnswers>['page'] = (code) => {
      const certificate = certificates.find((one) => one.code === code);
      return certificate ? pageSaying(statusOn(certificate, today).kind, wording) : null;
    };
    expect(await found({ page })).toEqual([]);
    const valid: Required<PublishedAnswers>['page'] = (code) =>
      code === revoked.code ? pageSaying('valid', wording) : page(code);
    expect(await found({ page: valid })).toEqual([
      'Certificate TESTCODE00000002: its page says valid, its file revoked.',
    ]);
  });

  it.each<[string, Partial<PublishedAnswers>, string]>([
    [
      'a page that still says valid',
      { page: (code) => (code === revoked.code ? pageSaying('valid') : right.page(code)) },
      'TESTCODE00000002: its page says valid, its file revoked.',
    ],
    [
      'a page that is not there',
      { page: (code) => (code === valid.code ? null : right.page(code)) },
      'TESTCODE00000001: its page says nothing, its file valid.',
    ],
    [
      'a page without the mark that says its verdict',
      {
        page: (code) =>
          code === valid.code
            ? pageSaying('valid').replace(' data-verdict="valid"', '')
            : right.page(code),
      },
      'TESTCODE00000001: its page says nothing, since it has no data-verdict, its file valid.',
    ],
    [
      'a revoked one that is not set',
      listWith({ ...revoked, revoked: null }),
      'TESTCODE00000002: its place in the list is not set, its file says revoked.',
    ],
    [
      'one under review that is not set',
      listWith({ ...suspended, suspended: null }),
      'TESTCODE00000006: its place in the list is not set, its file says suspended.',
    ],
    [
      'a valid one that is set',
      listWith({ ...valid, revoked: revoked.revoked }),
      'TESTCODE00000001: its place in the list is set, its file says valid.',
    ],
    [
      'an expired one that is set',
      listWith({ ...expired, revoked: revoked.revoked }),
      'TESTCODE00000005: its place in the list is set, its file says expired.',
    ],
    [
      'a copy with a wrong name that still counts',
      listWith({ ...corrected, statusIndexes: [13] }),
      'TESTCODE00000003: an earlier version of it is not set in the list.',
    ],
    [
      'a credential of an erased one',
      { hasCredential: () => true },
      'TESTCODE00000004: it has a credential, against what its file says.',
    ],
    [
      'a credential that is lacking',
      { hasCredential: (code) => code !== erased.code && code !== valid.code },
      'TESTCODE00000001: it has no credential, against what its file says.',
    ],
  ])('disagree: %s', async (_what, published, sentence) => {
    expect(await found(published)).toEqual([`Certificate ${sentence}`]);
  });

  it.each<[string, string | null]>([
    ['that is not there', null],
    ['that cannot be unpacked', JSON.stringify({ credentialSubject: { encodedList: 'uAAAA' } })],
    ['without bits', '{}'],
  ])('disagree with a list %s', async (_what, text) => {
    expect(await found({ textAt: () => text })).toEqual([
      '/status/statistics.spring-2026.json is no status list.',
    ]);
  });

  it('are not asked of an institution that signs nothing', async () => {
    const unsigned = signingWith(
      { site: specimenSite, institutions: [institution], courses: [specimenCourse] },
      new Map(),
    );
    const published = { page: () => null, hasCredential: () => false, textAt: () => null };
    const options = { certificates, today, signing: unsigned, published };
    expect(await disagreements(options)).toEqual([]);
  });
});
