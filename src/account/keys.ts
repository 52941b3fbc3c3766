import { createHmac } from 'node:crypto';
import { learnerIdentity } from '../model/learner-identity.ts';

/** 18 hexadecimal digits that name a record: stable from deploy to deploy, and telling nothing of whose it is. */
export type RecordKey = string & { readonly __brand: 'RecordKey' };
/** 32 hexadecimal digits that name whoever reads the mail of an address. */
export type PersonKey = string & { readonly __brand: 'PersonKey' };

/** What says which record is whose, see `learnerIdentity`. */
export interface RecordIdentity {
  readonly courseId: string;
  readonly sessionId: string;
  readonly learner: {
    readonly id: string | null;
    readonly email: string | null;
    readonly name: string;
  };
}

/** @param secret of the site; keys that were made with another are other keys */
export function recordKey(
  secret: string,
  { courseId, sessionId, learner }: RecordIdentity,
): RecordKey {
  const { kind, value } = learnerIdentity(learner);
  const name = named(secret, 'record', [courseId, sessionId, kind, value]);
  return name.slice(0, 18) as RecordKey;
}

/** @param address in its normal form, see `addressOf` */
export function personKey(secret: string, address: string): PersonKey {
  return named(secret, 'person', [address]).slice(0, 32) as PersonKey;
}

/** The key of nobody, for a text that is no address: what is looked up takes the same way. */
export function nobodysKey(secret: string, typed: string): PersonKey {
  return named(secret, 'nobody', [typed]).slice(0, 32) as PersonKey;
}

/** 32 hexadecimal digits that differ for every secret and tell nothing of it. */
export const fingerprintOf = (secret: string): string =>
  named(secret, 'fingerprint', []).slice(0, 32);

/** Says what it names before the parts, and where each of them ends: no two lists of parts read the same. */
const named = (
  secret: string,
  what: 'record' | 'person' | 'nobody' | 'fingerprint',
  parts: readonly string[],
): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([what, ...parts]))
    .digest('hex');
