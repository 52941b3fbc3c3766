import type { JsonObject } from './credential.ts';
import { isDevelopment } from './did.ts';
import { all, isObject, readJsonObject } from './read-credential.ts';
import { datesOn, type DatesResult } from './verify-dates.ts';
import { verifyProof, type PublicKey } from './verify-proof.ts';
import { verifyStatus, type StatusResult } from './verify-status.ts';

export type { PublicKey };

/**
 * Sources of facts that a check cannot know by itself. A page passes in its site's published files, an archive its own files.
 */
export interface CheckSources {
  /** The keys with which this DID may sign now, as its document lists them; null for a DID that this place does not know. */
  readonly keysOf: (did: string) => readonly PublicKey[] | null;
  /** The signed status list that is published at an address, as parsed JSON. Rejects if it could not be fetched. */
  readonly statusList: (address: string) => Promise<unknown>;
  readonly now: Date;
  /** Whether this is a server on a developer's own machine, where files are to be judged as if their keys were an institution's. */
  readonly isDevelopment?: boolean;
}

/** In the order in which they are taken. */
export type CheckStep = 'form' | 'issuer' | 'signature' | 'dates' | 'status';

/** `unknown`: could not be checked. `not-reached`: an earlier step has failed, so that this one would mean nothing. */
export type StepResult = 'holds' | 'fails' | 'unknown' | 'not-reached';

/** The verdict on a credential. It is `genuine` only if every step holds. */
export type CredentialVerdict =
  | 'genuine'
  /** Not an Open Badges credential in a form that is known here. */
  | 'unreadable'
  | 'unsigned'
  /** Its issuer is not known to this place. */
  | 'foreign'
  /** Signed with a key that the issuer does not, or no longer, uphold. */
  | 'key-not-upheld'
  | 'altered'
  /** Signed with a key that was made on a developer's own machine, and checked elsewhere: proves nothing. */
  | 'development'
  /** Revoked, replaced, corrected or under review: the list does not show which. */
  | 'revoked'
  | 'not-yet-valid'
  | 'expired'
  | 'could-not-check';

export interface CredentialReport {
  readonly verdict: CredentialVerdict;
  readonly steps: Readonly<Record<CheckStep, StepResult>>;
  /** The credential that was checked; null if it is not one. Trust nothing in it unless the signature holds. */
  readonly credential: JsonObject | null;
}

/**
 * Checks a signed credential by itself, the way other software does. Whether it matches what is published today is another question:
 * compare it. Never throws, asks nobody but the sources.
 * @param text JSON; longer than `longestCredential` is unreadable
 */
export async function verifyCredential(
  text: string,
  sources: CheckSources,
): Promise<CredentialReport> {
  const credential = readJsonObject(text);
  return credential && isCredential(credential)
    ? verifyParsed(credential, sources)
    : { verdict: 'unreadable', steps: { ...nothingYet, form: 'fails' }, credential: null };
}

/** The same of a credential that was read, `isCredential`. @param credential of JSON in which no object has a key twice */
export async function verifyParsed(
  credential: JsonObject,
  sources: CheckSources,
): Promise<CredentialReport> {
  return { ...(await findingsOn(credential, sources)), credential };
}

const nothingYet: CredentialReport['steps'] = {
  form: 'holds',
  issuer: 'not-reached',
  signature: 'not-reached',
  dates: 'not-reached',
  status: 'not-reached',
};

async function findingsOn(
  credential: JsonObject,
  { keysOf, statusList, now, isDevelopment: isHere = false }: CheckSources,
): Promise<Omit<CredentialReport, 'credential'>> {
  const did = issuerOf(credential);
  const keys = did === null ? null : keysOf(did);
  const steps = { ...nothingYet, issuer: keys ? 'holds' : 'fails' } as const;
  if (all(credential['proof']).length === 0) {
    return { verdict: 'unsigned', steps: { ...steps, signature: 'fails' } };
  }
  if (did === null || !keys) {
    return { verdict: did !== null && isDevelopment(did) ? 'development' : 'foreign', steps };
  }

  const proof = await verifyProof(credential, { did, keys });
  if (proof === 'unknown') {
    return { verdict: 'could-not-check', steps: { ...steps, signature: 'unknown' } };
  }
  if (proof !== 'holds') return { verdict: proof, steps: { ...steps, signature: 'fails' } };

  const dates = datesOn(credential, now);
  const status = await verifyStatus(credential, { did, keys, statusList });
  return {
    verdict: isDevelopment(did) && !isHere ? 'development' : verdictOf(dates, status),
    steps: {
      ...steps,
      signature: 'holds',
      dates: dates === 'within' ? 'holds' : dates === 'unknown' ? 'unknown' : 'fails',
      status: ({ clear: 'holds', set: 'fails', unknown: 'unknown' } as const)[status],
    },
  };
}

/** A certain fault outranks a step that could not be checked; a credential is genuine only if every step is certain. */
function verdictOf(dates: DatesResult, status: StatusResult): CredentialVerdict {
  if (status === 'set') return 'revoked';
  if (dates === 'not-yet-valid' || dates === 'expired') return dates;
  return dates === 'within' && status === 'clear' ? 'genuine' : 'could-not-check';
}

/** Whether it claims to be an Open Badges 3.0 credential, whether or not the other steps hold. */
export function isCredential(object: JsonObject): boolean {
  const types = all(object['type']);
  return (
    types.includes('VerifiableCredential') &&
    (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'))
  );
}

/** The identifier of the issuer that a credential names, no matter who wrote it. */
export function issuerOf({ issuer }: JsonObject): string | null {
  const id = isObject(issuer) ? issuer['id'] : issuer;
  return typeof id === 'string' ? id : null;
}
