import { expect, test } from 'vitest';
import type { Credential } from '../../src/credential/credential.ts';
import { credentialSigner } from '../../src/credential/credential-signer.ts';
import { signWithLibrary } from '../../src/credential/sign-with-library.ts';
import { sampleCredential, sampleKey } from './sample-credential.ts';

const key = sampleKey();

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
  const signed = await Promise.all(names.map((name) => signer.sign(sampleCredential({ name }))));
  expect(library.times).toBe(1);
  expect(new Set(signed.map(({ proof }) => proof[0].proofValue)).size).toBe(200);
});

test('another course, with as many units, is no other shape', async () => {
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  const other = sampleCredential({
    achievement: { id: 'https://example.org/courses/knots/achievement.json', name: 'Knots' },
  });
  await signer.sign(sampleCredential());
  expect(await signer.sign(other)).toEqual(await signWithLibrary(other, key));
  expect(library.times).toBe(1);
});

const evidence = { type: ['Evidence'], name: 'Identity' };

test('two nodes that only their surroundings tell apart are signed by the library', async () => {
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  const alike = sampleCredential({ more: { evidence: [evidence, evidence] } });
  const signed = [await signer.sign(alike), await signer.sign(alike)];
  expect(signed).toEqual([await signWithLibrary(alike, key), await signWithLibrary(alike, key)]);
  expect(library.times).toBeGreaterThanOrEqual(2);
});

test('a template that does not give the library’s own signature is never used', async () => {
  const elsewhere = (credential: Credential) =>
    signWithLibrary({ ...credential, name: 'What a newer library would make of it' }, key);
  const signer = credentialSigner(key, elsewhere);
  for (const name of ['Ada', 'Émilie']) {
    const credential = sampleCredential({ name });
    expect(await signer.sign(credential)).toEqual(await elsewhere(credential));
  }
});

test.each<[string, Credential]>([
  ['a term of no context', sampleCredential({ more: { score: '97' } })],
  ['a day that is none', sampleCredential({ more: { validUntil: 'in a year' } })],
  ['an address that is none', sampleCredential({ achievement: { id: 'tides' } })],
  ['a name with half a character', sampleCredential({ name: 'Ada \ud83d' })],
])('%s is refused; the next credential of that shape is signed', async (_what, broken) => {
  const signer = credentialSigner(key);
  await expect(signer.sign(broken)).rejects.toThrow();
  await expect(signer.sign(broken)).rejects.toThrow();
  const sound = sampleCredential({ more: { validUntil: '2027-03-31T21:59:59Z' } });
  expect(await signer.sign(sound)).toEqual(await signWithLibrary(sound, key));
});

test('nothing of a refused credential is in the error', async () => {
  const broken = sampleCredential({ name: 'Ada \ud83d' });
  await expect(credentialSigner(key).sign(broken)).rejects.not.toThrow(/Ada/);
});

test('status lists, too', async () => {
  const list = (encodedList: string): Credential => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'https://example.org/status/tides.2026-01.json',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: 'did:web:example.org' },
    validFrom: '2026-03-31T22:00:00Z',
    credentialSubject: {
      id: 'https://example.org/status/tides.2026-01.json#list',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
    },
  });
  const library = countedLibrary();
  const signer = credentialSigner(key, library.sign);
  await signer.sign(list('uH4sIAAAAAAAA_-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'));
  const other = list('uH4sIAAAAAAAA_2NgAAMAAAAA');
  expect(await signer.sign(other)).toEqual(await signWithLibrary(other, key));
  expect(library.times).toBe(1);
});
