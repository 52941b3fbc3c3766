import { createHmac } from 'node:crypto';
import { learnerIdentity } from '../model/learner-identity.ts';

/** 18 hexadecimal digits that name a record: the same in every deploy, and without a hint of whose record it is. */
export type RecordKey = string & { readonly __brand: 'RecordKey' };
/** 32 hexadecimal digits that name the person who reads the mail of an address. */
export type PersonKey = string & { readonly __brand: 'PersonKey' };

/** Fields that identify a record and its learner, see `learnerIdentity`. */
export interface RecordIdentity {
  readonly courseId: string;
  readonly sessionId: string;
  readonly learner: {
    readonly id: string | null;
    readonly email: string | null;
    readonly name: string;
  };
}

/** @param secret of the site; another secret gives other keys */
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

/** The key of nobody, for a text that is not an address: the look-up then takes the same path. */
export function nobodysKey(secret: string, typed: string): PersonKey {
  return named(secret, 'nobody', [typed]).slice(0, 32) as PersonKey;
}

/** 32 hexadecimal digits that differ for every secret and tell nothing of it. */
export const fingerprintOf = (secret: string): string =>
  named(secret, 'fingerprint', []).slice(0, 32);

/** The hashed text states the kind of name, and where each part ends: no two lists of parts give the same text. */
const named = (
  secret: string,
  what: 'record' | 'person' | 'nobody' | 'fingerprint',
  parts: readonly string[],
): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([what, ...parts]))
    .digest('hex');
