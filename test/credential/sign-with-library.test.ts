import { describe, expect, it } from 'vitest';
import { bundledContext, ForeignContext } from '../../src/credential/contexts.ts';
import type { Credential } from '../../src/credential/credential.ts';
import { signWithLibrary } from '../../src/credential/sign-with-library.ts';
import { credentialOf, keyFor } from './issuing.ts';

const key = keyFor('first');

describe('signing', () => {
  it('gives the same bytes always, and leaves what it is given as it was', async () => {
    const credential = credentialOf();
    const before = structuredClone(credential);
    const [one, other] = [
      await signWithLibrary(credential, key),
      await signWithLibrary(credential, key),
    ];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(credential).toEqual(before);
    const { proof, ...rest } = one;
    expect(rest).toEqual(before);
    expect(proof).toEqual([
      {
        type: 'DataIntegrityProof',
        created: '2026-04-30T23:00:00Z',
        verificationMethod: key.verificationMethod,
        cryptosuite: 'eddsa-rdfc-2022',
        proofPurpose: 'assertionMethod',
        proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/u) as string,
      },
    ]);
  });

  it.each<readonly [string, object]>([
    [
      'a context that did not come along',
      {
        '@context': [
          'https://www.w3.org/ns/credentials/v2',
          'https://elsewhere.example/context.json',
        ],
      },
    ],
    ['a word that no context explains', { flavour: 'vanilla' }],
    ['an impossible day', { validFrom: 'yesterday' }],
  ])('refuses %s', async (_, change) => {
    const changed = { ...credentialOf(), ...change } as Credential;
    await expect(signWithLibrary(changed, key)).rejects.toThrow();
  });
});

describe('contexts', () => {
  it.each([
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ])('%s comes along', async (address) => {
    const { document, documentUrl } = await bundledContext(address);
    expect(documentUrl).toBe(address);
    expect(document).toHaveProperty('@context');
  });

  it.each(['https://www.w3.org/2018/credentials/v1', 'did:web:example.org', '', '__proto__'])(
    '“%s” does not, and is not asked for',
    async (address) => {
      await expect(bundledContext(address)).rejects.toThrow(ForeignContext);
    },
  );
});
