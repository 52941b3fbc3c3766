import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credentialText, type SignedCredential } from '../../src/credential/credential.ts';
import { credentialSigner } from '../../src/credential/credential-signer.ts';
import { signWithLibrary } from '../../src/credential/sign-with-library.ts';
import { cases } from '../setup/depth.ts';
import { hostileCredentials } from './hostile-credentials.ts';
import { keyFor } from './issuing.ts';

const key = keyFor('first');

/** The bytes that are published, or that it was refused. */
const outcome = (signing: Promise<SignedCredential>): Promise<string> =>
  signing.then(credentialText, () => 'refused');

const numRuns = cases(1000, 100);

test('hostile credentials have the same bytes as from the library', async () => {
  let asked = 0;
  let fromTemplates = 0;
  const signer = credentialSigner(key, (credential) => {
    asked += 1;
    return signWithLibrary(credential, key);
  });
  await fc.assert(
    fc.asyncProperty(hostileCredentials, async (credential) => {
      const expected = await outcome(signWithLibrary(credential, key));
      expect(await outcome(signer.sign(credential))).toBe(expected);
      const before = asked;
      // By now there is a template for its shape.
      expect(await outcome(signer.sign(credential))).toBe(expected);
      if (asked === before) fromTemplates += 1;
    }),
    { numRuns },
  );
  // The others have an address or a day that the library must look at, or nodes that are alike.
  expect(fromTemplates).toBeGreaterThan(numRuns / 2);
});
