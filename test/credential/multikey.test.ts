import { from } from '@digitalbazaar/ed25519-multikey';
import { expect, it } from 'vitest';
import { isPublicKey, newKey, readSecretKey } from '../../src/credential/multikey.ts';
import { keyNamed } from './issuing.ts';

const { publicKey, secretKey } = keyNamed('first');

it('is written as ed25519-multikey reads it', async () => {
  const pair = await from({
    type: 'Multikey',
    controller: 'did:web:example.org',
    publicKeyMultibase: publicKey,
    secretKeyMultibase: secretKey,
  });
  const data = new TextEncoder().encode('Ama Boateng');
  const signature = readSecretKey(secretKey)?.sign(data);
  expect(Buffer.from(await pair.signer().sign({ data }))).toEqual(signature);
  expect(await pair.verifier().verify({ data, signature })).toBe(true);
});

it('belongs to the public key that is derived from it', () => {
  expect(readSecretKey(secretKey)?.publicKey).toBe(publicKey);
});

it('has the form that the content’s schema asks for', () => {
  const keys = [0, 1, 0x7f, 0xff].map((byte) =>
    newKey((length) => new Uint8Array(length).fill(byte)),
  );
  for (const key of keys) {
    expect(key.publicKey).toMatch(/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/u);
    expect(key.secretKey).toMatch(/^z3u2[1-9A-HJ-NP-Za-km-z]{44}$/u);
  }
});

it.each([
  ['nothing', ''],
  ['a public key', publicKey],
  ['another encoding', `u${secretKey.slice(1)}`],
  ['one that is short', secretKey.slice(0, -1)],
  ['a letter that base58 lacks', `${secretKey.slice(0, -1)}l`],
])('%s is not a secret key', (_, text) => expect(readSecretKey(text)).toBeNull());

it.each([
  [publicKey, true],
  [secretKey, false],
  ['', false],
])('%s is a public key: %s', (text, expected) => expect(isPublicKey(text)).toBe(expected));
