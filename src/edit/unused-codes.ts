import { drawnStatusIndex } from '../load/status-indexes.ts';
import type { Certificate } from '../model/certificate.ts';
import { drawCode, type VerificationCode } from '../model/code.ts';
import type { Content } from '../model/content.ts';
import { takenStatusIndexes } from './taken-status-indexes.ts';

/**
 * Draws codes that no certificate has, and whose places in the session's status list are free. No two calls draw the same.
 * @param randomBytes a source of that number of random bytes
 */
export function unusedCodes(
  { certificates }: Pick<Content, 'certificates'>,
  session: Pick<Certificate, 'courseId' | 'sessionId'>,
  randomBytes: (count: number) => Uint8Array,
): () => VerificationCode {
  const used = new Set(certificates.map(({ code }) => code));
  const indexes = new Set(takenStatusIndexes(certificates, session));
  return () => {
    let code = drawCode(randomBytes);
    while (used.has(code) || indexes.has(drawnStatusIndex(code, 0))) code = drawCode(randomBytes);
    used.add(code);
    indexes.add(drawnStatusIndex(code, 0));
    return code;
  };
}
