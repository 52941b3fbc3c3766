import { expect, test } from 'vitest';
import type { Credential, JsonObject } from '../../src/credential/credential.ts';
import { credentialSigner } from '../../src/credential/credential-signer.ts';
import { recordCredential } from '../../src/credential/record-credential.ts';
import { signWithLibrary } from '../../src/credential/sign-with-library.ts';
import { statusListCredential } from '../../src/credential/status-list.ts';
import { specimenCertificate, specimenRecord } from '../model/specimens.ts';
import { withAchievement } from './hostile-credentials.ts';
import { credentialOf, keyFor, specimenContext } from './issuing.ts';

const key = keyFor('first');

/** The credential with its status changed. */
function withStatus(change: JsonObject): Credential {
  const credential = credentialOf();
  return {
    ...credential,
    credentialStatus: { ...(credential['credentialStatus'] as JsonObject), ...change },
  };
}

/** The library, and how often it was asked. */
function countedLibrary() {
  const counted = {
    times: 0,
    sign: (credential: Credential) => {
      counted.times += 1;
      return signWithLibrary(credential, key);
    },
  };
  return counted;
}

test('the library is asked once for all certificates of a shape', async () => {
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  const names = Array.from({ length: 200 }, (_, number) => `Learner ${number}`);
  const signed = await Promise.all(names.map((name) => signer.sign(credentialOf({ name }))));
  expect(library.times).toBe(1);
  expect(new Set(signed.map(({ proof }) => proof[0].proofValue)).size).toBe(200);
});

test('another course with the same number of units has the same shape', async () => {
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  const other = credentialOf(
    {},
    specimenContext({ course: { title: 'Knots', summary: 'Of ropes.' } }),
  );
  await signer.sign(credentialOf());
  expect(await signer.sign(other)).toEqual(await signWithLibrary(other, key));
  expect(library.times).toBe(1);
});

test('credentials of other days and origins have the same shape', async () => {
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  const days = ['2026-05-01', '2026-12-01', '2026-05-01', '1999-12-31'];
  const credentials = [
    ...days.map((issued) => credentialOf({ issued })),
    credentialOf({}, specimenContext({ site: { url: 'https://northfold.example:8443' } })),
  ];
  for (const credential of credentials) {
    expect(await signer.sign(credential)).toEqual(await signWithLibrary(credential, key));
  }
  expect(library.times).toBe(1);
});

const evidence = { type: ['Evidence'], name: 'Identity' };

test('two nodes that differ only in their surroundings are signed by the library', async () => {
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  const alike = { ...credentialOf(), evidence: [evidence, evidence] };
  const signed = [await signer.sign(alike), await signer.sign(alike)];
  expect(signed).toEqual([await signWithLibrary(alike, key), await signWithLibrary(alike, key)]);
  expect(library.times).toBeGreaterThanOrEqual(2);
});

test('a template that does not give the library’s own signature is never used', async () => {
  const elsewhere = (credential: Credential) =>
    signWithLibrary({ ...credential, name: 'What a newer library would make of it' }, key);
  const signer = credentialSigner(key, elsewhere);
  for (const name of ['Ada', 'Émilie']) {
    const credential = credentialOf({ name });
    expect(await signer.sign(credential)).toEqual(await elsewhere(credential));
  }
});

test.each<[string, Credential]>([
  ['a term of no context', { ...credentialOf(), score: '97' }],
  ['an impossible day', { ...credentialOf(), validUntil: 'in a year' }],
  ['an invalid address', withAchievement({ id: 'tides' })],
  ['an invalid status address', withStatus({ id: 'https://[status/#1' })],
  ['a name with half a character', credentialOf({ name: 'Ada \ud83d' })],
])(
  '%s is refused, also where its shape is known; the next credential is signed',
  async (_what, broken) => {
    const signer = credentialSigner(key);
    await expect(signer.sign(broken)).rejects.toThrow();
    await expect(signer.sign(broken)).rejects.toThrow();
    const sound = { ...credentialOf(), validUntil: '2027-03-31T21:59:59Z' };
    expect(await signer.sign(sound)).toEqual(await signWithLibrary(sound, key));
    await expect(signer.sign(broken)).rejects.toThrow();
  },
);

test('nothing of a refused credential is in the error', async () => {
  const broken = credentialOf({ name: 'Ada \ud83d' });
  await expect(credentialSigner(key).sign(broken)).rejects.not.toThrow(/Ada/);
});

test('status lists and course records, too', async () => {
  const issuingContext = specimenContext();
  const revoked = {
    ...specimenCertificate,
    revoked: { date: '2026-05-02', reason: 'Issued twice' },
  };
  const credentials = [
    statusListCredential(issuingContext, [specimenCertificate]),
    statusListCredential(issuingContext, [revoked]),
    recordCredential(issuingContext, specimenRecord, specimenCertificate, '2026-06-20'),
    recordCredential(
      issuingContext,
      { ...specimenRecord, final: 61.4 },
      specimenCertificate,
      '2026-06-20',
    ),
  ];
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  for (const credential of credentials) {
    expect(await signer.sign(credential!)).toEqual(await signWithLibrary(credential!, key));
  }
  expect(library.times).toBe(2);
});

test('the records of a course have one shape, wherever work is missing or points are the same', async () => {
  const { scores } = specimenRecord;
  const [first = '', ...others] = Object.keys(scores);
  const records = [
    specimenRecord,
    { ...specimenRecord, scores: { ...scores, [first]: null } },
    { ...specimenRecord, scores: Object.fromEntries(Object.keys(scores).map((id) => [id, null])) },
    {
      ...specimenRecord,
      scores: { ...scores, ...Object.fromEntries(others.map((id) => [id, 7])) },
    },
    { ...specimenRecord, final: 7 },
  ];
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  for (const record of records) {
    const credential = recordCredential(
      specimenContext(),
      record,
      specimenCertificate,
      '2026-06-20',
    );
    expect(await signer.sign(credential!)).toEqual(await signWithLibrary(credential!, key));
  }
  expect(library.times).toBe(1);
});
