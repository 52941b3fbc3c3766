import type { JsonObject } from './credential.ts';
import { isObject, only, all } from './read-credential.ts';
import { readStatusList } from './read-status-list.ts';
import { verifyProof, type ProofOptions } from './verify-proof.ts';

export interface StatusOptions extends ProofOptions {
  /** Rejects if the list could not be fetched. */
  readonly statusList: (address: string) => Promise<unknown>;
}

/** `unknown`: the list could not be had, is not the issuer's, or the credential names none. Never taken for `clear`. */
export type StatusResult = 'clear' | 'set' | 'unknown';

/** Looks up a credential's place in its issuer's signed status list. Never throws. */
export async function verifyStatus(
  credential: JsonObject,
  options: StatusOptions,
): Promise<StatusResult> {
  try {
    const place = placeOf(credential);
    const list = await options.statusList(place.address);
    if (!isObject(list) || !(await isListOf(list, place.address, options))) return 'unknown';
    const bits = await readStatusList(encodedListOf(list));
    if (!bits.ok) return 'unknown';
    return bits.isSet(place.index) ? 'set' : 'clear';
  } catch {
    return 'unknown';
  }
}

/** Throws where the credential names no place, or several. */
function placeOf({ credentialStatus }: JsonObject): { address: string; index: number } {
  const entry = only(credentialStatus);
  if (!isObject(entry)) throw new Error('no status');
  const address = entry['statusListCredential'];
  const index = entry['statusListIndex'];
  const isOurs =
    entry['type'] === 'BitstringStatusListEntry' && entry['statusPurpose'] === 'revocation';
  if (!isOurs || typeof address !== 'string' || typeof index !== 'string') {
    throw new Error('another kind of status');
  }
  if (!/^(?:0|[1-9]\d{0,8})$/u.test(index)) throw new Error('no place');
  return { address, index: Number(index) };
}

/** Whether it is the list of that address, signed by the same issuer. */
async function isListOf(
  list: JsonObject,
  address: string,
  options: ProofOptions,
): Promise<boolean> {
  const issuer = list['issuer'];
  return (
    list['id'] === address &&
    (isObject(issuer) ? issuer['id'] : issuer) === options.did &&
    all(list['type']).includes('BitstringStatusListCredential') &&
    (await verifyProof(list, options)) === 'holds'
  );
}

function encodedListOf({ credentialSubject }: JsonObject): string {
  const subject = only(credentialSubject);
  if (!isObject(subject) || typeof subject['encodedList'] !== 'string') throw new Error('no list');
  if (subject['type'] !== 'BitstringStatusList' || subject['statusPurpose'] !== 'revocation') {
    throw new Error('another kind of list');
  }
  return subject['encodedList'];
}
