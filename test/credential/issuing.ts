import { createHash } from 'node:crypto';
import { certificateCredential } from '../../src/credential/certificate-credential.ts';
import type { Credential, Did } from '../../src/credential/credential.ts';
import { didFor } from '../../src/credential/did.ts';
import { issuingContextOf, type IssuingContext } from '../../src/credential/issuing-context.ts';
import type { IssuerKey } from '../../src/credential/issuer-key.ts';
import { issuerKey } from '../../src/credential/issuer-keys.ts';
import { newKey, readSecretKey, type KeyTexts } from '../../src/credential/multikey.ts';
import type { Certificate } from '../../src/model/certificate.ts';
import type { Course, Institution, Site } from '../../src/model/content.ts';
import type { SigningKeyEntry } from '../../src/schema/institution.ts';
import {
  specimenCertificate,
  specimenCourse,
  specimenInstitution,
  specimenSite,
} from '../model/specimens.ts';

/** Always the same pair for the same word. */
export const keyNamed = (word: string): KeyTexts =>
  newKey((length) => createHash('sha256').update(word).digest().subarray(0, length));

export const entryOf = (word: string, dates: Partial<SigningKeyEntry> = {}): SigningKeyEntry => ({
  key: keyNamed(word).publicKey,
  created: '2026-01-01',
  ...dates,
});

/** The specimen institution with these keys, alone on its site. */
export function signing(
  keys: readonly SigningKeyEntry[],
  origin = specimenSite.url,
  institution: Institution = specimenInstitution,
): Institution {
  const did = didFor(origin, institution.id, true);
  return { ...institution, credentials: { did, keys: [...keys] } };
}

interface ContextChanges {
  readonly site?: Partial<Site>;
  readonly institution?: Institution;
  readonly course?: Partial<Course>;
}

export function specimenContext({
  site = {},
  institution = signing([entryOf('first')]),
  course = {},
}: ContextChanges = {}): IssuingContext {
  return issuingContextOf({
    site: { ...specimenSite, ...site },
    institutions: [institution],
    courses: [{ ...specimenCourse, ...course }],
  });
}

/** The credential of the specimen certificate with these changes. */
export function credentialOf(
  change: Partial<Certificate> = {},
  issuingContext = specimenContext(),
): Credential {
  const credential = certificateCredential(issuingContext, { ...specimenCertificate, ...change });
  if (!credential) throw new Error('This certificate has no credential.');
  return credential;
}

export function keyFor(word: string, did: string = didFor(specimenSite.url, '', true)): IssuerKey {
  const secret = readSecretKey(keyNamed(word).secretKey);
  if (!secret) throw new Error('Not a key.');
  return issuerKey('northfold', did as Did, secret);
}
