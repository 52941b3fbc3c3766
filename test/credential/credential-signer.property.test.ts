import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credentialText, type SignedCredential } from '../../src/credential/credential.ts';
import { credentialSigner } from '../../src/credential/credential-signer.ts';
import { signWithLibrary } from '../../src/credential/sign-with-library.ts';
import { hostileCredentials } from './hostile-credentials.ts';
import { sampleKey } from './sample-credential.ts';

const key = sampleKey();

/** The bytes that are published, or that it was refused. */
const outcome = (signing: Promise<SignedCredential>): Promise<string> =>
  signing.then(credentialText, () => 'refused');

test('a thousand hostile credentials have the same bytes as from the library', async () => {
  const signer = credentialSigner(key);
  await fc.assert(
    fc.asyncProperty(hostileCredentials, async (credential) => {
      const expected = await outcome(signWithLibrary(credential, key));
      expect(await outcome(signer.sign(credential))).toBe(expected);
      // By now there is a template for its shape.
      expect(await outcome(signer.sign(credential))).toBe(expected);
    }),
    { numRuns: 1000 },
  );
}, 120_000);
