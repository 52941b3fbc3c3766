import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledContext } from '../../src/credential/contexts.ts';
import type { JsonObject, SignedCredential } from '../../src/credential/credential.ts';
import { verifyCredential, type PublicKey } from '../../src/credential/verify-credential.ts';
import { judged } from './published-world.ts';

// Signed in 2026 and downloaded then. Never regenerate them: if one of these tests fails, learners' files no longer count.
const kept = (file: string) =>
  JSON.parse(readFileSync(`test/fixtures/credentials-of-2026/${file}`, 'utf8')) as JsonObject;
const credential = kept('credential.json') as SignedCredential;
const list = kept('status-list.json');
const document = kept('did.json') as JsonObject & {
  verificationMethod: (PublicKey & JsonObject)[];
};

it('a credential of 2026 still counts here', async () => {
  const { verdict } = await verifyCredential(JSON.stringify(credential), {
    keysOf: (did) => (did === document['id'] ? document.verificationMethod : null),
    statusList: (address) =>
      address === list['id'] ? Promise.resolve(list) : Promise.reject(new Error('not there')),
    now: new Date('2026-11-20T12:00:00Z'),
  });
  expect(verdict).toBe('genuine');
});

it('and elsewhere', async () => {
  const world = {
    'https://kept.example.org/.well-known/did.json': document,
    [list['id'] as string]: list,
  };
  expect(await judged(credential, world)).toMatchObject({
    stopped: null,
    steps: { valid_signature: true, expiration: true, revocation_status: true },
  });
});

// Compared, when they were pinned, with what W3C and 1EdTech publish at these addresses.
it.each([
  [
    'https://www.w3.org/ns/credentials/v2',
    'bf6fd611e6773d58f649459a45dbbb81f94e8cfd058a756644cd5a4a882c4050',
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'e407ae98563c7b4708be4c8198a7f254bc09c131afc68e73d5f90eb0a34c6f7f',
  ],
])('the words of %s mean what they have always meant', async (address, expected) => {
  const { document: context } = await bundledContext(address);
  const digest = createHash('sha256').update(JSON.stringify(context)).digest('hex');
  expect(digest).toBe(expected);
});
