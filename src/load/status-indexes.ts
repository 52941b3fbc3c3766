import { hash } from 'node:crypto';
import type { VerificationCode } from '../model/code.ts';
import { statusListLength } from '../model/status-list-length.ts';
import type { CertificateEntry } from '../schema/certificates.ts';

/**
 * The place of a version of a certificate in its session's status list, unless the content sets another. It follows from the code
 * alone, so that it stays the same when a file is put in another order.
 * @param version 0 before any correction of the name, 1 after the first
 */
export function drawnStatusIndex(code: VerificationCode, version: number): number {
  const first = hash('sha256', `${code} ${version}`).slice(0, 8);
  return Number.parseInt(first, 16) % statusListLength;
}

/**
 * The place that follows from a code, or the next one that is free.
 * @param taken the places of the session's other versions, of this certificate and of others
 */
export function freeStatusIndex(drawn: number, taken: ReadonlySet<number>): number {
  let index = drawn;
  while (taken.has(index)) index = (index + 1) % statusListLength;
  return index;
}

/** The places of all versions of a certificate, the present one last. */
export function statusIndexesOf(
  entry: Pick<CertificateEntry, 'corrected' | 'corrections' | 'statusIndexes'>,
  code: VerificationCode,
): readonly number[] {
  // An erased certificate keeps the number without the day.
  const corrections = entry.corrections ?? (entry.corrected === undefined ? 0 : 1);
  return Array.from(
    { length: corrections + 1 },
    (_, version) => entry.statusIndexes?.[version] ?? drawnStatusIndex(code, version),
  );
}
