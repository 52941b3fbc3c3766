import { describe, expect, it } from 'vitest';
import {
  buildSigning,
  SigningRefused,
  signingRefusal,
  type SigningSettings,
} from '../../src/credential/build-signing.ts';
import { signingState } from '../../src/credential/signing.ts';
import { specimenCourse, specimenInstitution, specimenSite } from '../model/specimens.ts';
import { entryOf, keyNamed, signing } from './issuing.ts';

const keyed = signing([entryOf('first')]);
const contentOf = (institution = keyed) => ({
  site: specimenSite,
  institutions: [institution],
  courses: [specimenCourse],
});
const { publicKey, secretKey } = keyNamed('first');
const issuerKey = `${keyed.credentials?.did}#${publicKey}=${secretKey}`;
const withKey = (context?: string): SigningSettings => ({ issuerKey, context });
const withoutKey = (context?: string): SigningSettings => ({ issuerKey: undefined, context });

describe('a build', () => {
  it.each<[string, SigningSettings, 'signed' | 'unsigned', RegExp | null]>([
    ['for production', withKey('production'), 'signed', null],
    ['on one’s own machine', withKey(), 'signed', null],
    ['on one’s own machine without a key', withoutKey(), 'unsigned', /ISSUER_KEY is not set/u],
    // Unapproved content would be signed for good.
    ['of a preview', withKey('deploy-preview'), 'unsigned', /only one for production signs/u],
    ['of a branch', withKey('branch-deploy'), 'unsigned', /only one for production signs/u],
    ['of a preview without a key', withoutKey('deploy-preview'), 'unsigned', /deploy-preview/u],
  ])('%s: %o', (_what, settings, state, says) => {
    const { signing: decided, unsigned } = buildSigning(contentOf(), settings);
    expect(signingState(decided, keyed.id)).toBe(state);
    if (says === null) expect(unsigned).toBeNull();
    else expect(unsigned).toMatch(says);
    // An institution that does not sign here has no DID in what is published.
    const published = decided.issuingContext.institutions.get(keyed.id)?.credentials;
    expect(published).toEqual(state === 'signed' ? keyed.credentials : undefined);
  });

  it.each([undefined, 'production', 'deploy-preview'])(
    'of content without keys says once that nothing is signed (%s)',
    (context) => {
      const { unsigned } = buildSigning(contentOf(specimenInstitution), withoutKey(context));
      expect(unsigned).toMatch(/^Certificates are not signed: /u);
    },
  );

  it('for production fails without a key for what the content says is signed', () => {
    expect(() => buildSigning(contentOf(), withoutKey('production'))).toThrow(SigningRefused);
    expect(signingRefusal(contentOf(), withoutKey('production'))).toMatchInlineSnapshot(`
      "ISSUER_KEY is not set, and institutions/northfold.yaml names keys. Certificates that were downloaded say that they are signed; those of this build would not be. Set ISSUER_KEY in the environment of the build, for the context production alone: see docs/signed-credentials.md.

      "
    `);
  });

  it.each(['production', undefined])(
    'fails with a wrong key (%s), and never quotes it',
    (context) => {
      const wrong = issuerKey.replace(secretKey, keyNamed('second').secretKey);
      const refusal = signingRefusal(contentOf(), { issuerKey: wrong, context }) ?? '';
      expect(refusal).toContain('issuer-key-');
      expect(refusal).not.toContain('z3u2');
    },
  );

  it('of a preview does not even look at the key', () => {
    const settings = { issuerKey: 'rubbish', context: 'deploy-preview' };
    expect(signingRefusal(contentOf(), settings)).toBeNull();
  });
});
