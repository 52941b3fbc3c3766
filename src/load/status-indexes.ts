import { createHash } from 'node:crypto';
import type { VerificationCode } from '../model/code.ts';
import type { CertificateEntry } from '../schema/certificates.ts';

/** How many places a session's status list has: with so many, two of 2,000 certificates share one by chance in some sessions. */
export const statusListLength = 2 ** 20;

/**
 * Where a version of a certificate stands in its session's status list, unless the content says otherwise. It follows from the code
 * alone, so that it stays the same when a file is put in another order.
 * @param version 0 before any correction of the name, 1 after the first
 */
export function drawnStatusIndex(code: VerificationCode, version: number): number {
  const hash = createHash('sha256').update(`${code} ${version}`).digest();
  return hash.readUInt32BE(0) % statusListLength;
}

/** The places of all versions of a certificate, the present one last. */
export function statusIndexesOf(
  entry: Pick<CertificateEntry, 'corrected' | 'corrections' | 'statusIndexes'>,
  code: VerificationCode,
): readonly number[] {
  const corrections = entry.corrected === undefined ? 0 : (entry.corrections ?? 1);
  return Array.from(
    { length: corrections + 1 },
    (_, version) => entry.statusIndexes?.[version] ?? drawnStatusIndex(code, version),
  );
}
