import { drawnStatusIndex } from '../load/status-indexes.ts';
import { drawCode, type VerificationCode } from '../model/code.ts';

/**
 * Draws codes that no certificate has, and whose places in the session's status list are free. No two calls draw the same.
 * @param codes of all certificates
 * @param taken the places that certificates of the session have
 * @param randomBytes a source of that number of random bytes
 */
export function unusedCodes(
  codes: readonly VerificationCode[],
  taken: readonly number[],
  randomBytes: (count: number) => Uint8Array,
): () => VerificationCode {
  const used = new Set(codes);
  const indexes = new Set(taken);
  return () => {
    let code = drawCode(randomBytes);
    while (used.has(code) || indexes.has(drawnStatusIndex(code, 0))) code = drawCode(randomBytes);
    used.add(code);
    indexes.add(drawnStatusIndex(code, 0));
    return code;
  };
}
