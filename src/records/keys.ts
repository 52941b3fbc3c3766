import { createHmac } from 'node:crypto';

/** 18 hexadecimal digits that name a record: stable from deploy to deploy, and telling nothing of whose it is. */
export type RecordKey = string & { readonly __brand: 'RecordKey' };
/** 32 hexadecimal digits that name whoever reads the mail of an address. */
export type PersonKey = string & { readonly __brand: 'PersonKey' };

/** What says which record is whose. A learner without an id is known by the address, and without one by the name. */
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
  const who = learner.id ?? learner.email?.toLowerCase() ?? learner.name;
  return named(secret, 'record', [courseId, sessionId, who]).slice(0, 18) as RecordKey;
}

/** @param address in its normal form, see `addressOf` */
export function personKey(secret: string, address: string): PersonKey {
  return named(secret, 'person', [address]).slice(0, 32) as PersonKey;
}

const named = (secret: string, kind: string, parts: readonly string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([kind, ...parts]))
    .digest('hex');
