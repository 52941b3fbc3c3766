import { statusListLength } from '../model/status-list-length.ts';
import type { Json } from './credential.ts';
import { unpacked } from './unpacked.ts';

export type StatusListFault = 'not-a-list' | 'not-decodable' | 'wrong-length';

export type StatusListReading =
  | { readonly ok: true; readonly isSet: (index: number) => boolean }
  | { readonly ok: false; readonly fault: StatusListFault };

const bytesOfList = statusListLength / 8;
/** A list in which every other bit is set is no longer than this as text. */
const longestText = 200_000;

/**
 * The bits of a status list, from `credentialSubject.encodedList`. Unpacks at most the length of a list. Says nothing of
 * who signed it.
 */
export async function readStatusList(encodedList: Json | undefined): Promise<StatusListReading> {
  if (typeof encodedList !== 'string' || encodedList.length > longestText)
    return refused('not-a-list');
  const compressed = fromBase64Url(encodedList);
  if (!compressed) return refused('not-a-list');
  const bits = await unpacked(compressed, 'gzip', bytesOfList);
  if (bits === null) return refused('not-decodable');
  if (bits.length !== bytesOfList) return refused('wrong-length');
  return { ok: true, isSet: (index) => isSet(bits, index) };
}

/** Throws a RangeError on a place that the list does not have. */
function isSet(bits: Uint8Array, index: number): boolean {
  const byte = Number.isInteger(index) && index >= 0 ? bits[index >> 3] : undefined;
  if (byte === undefined || index >= statusListLength)
    throw new RangeError('No place of the list.');
  return (byte & (0x80 >> (index & 7))) !== 0;
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^u[A-Za-z0-9_-]+$/u.test(text)) return null;
  try {
    const binary = atob(text.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

const refused = (fault: StatusListFault): StatusListReading => ({ ok: false, fault });
