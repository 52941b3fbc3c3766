import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { RecordKey } from '../../account/keys.ts';
import type { LinkId } from './share-link.ts';

/**
 * The 16 secret bytes of a link. They are derived from the site's secret, so that the learner can copy the address again at any time
 * while the store holds nothing from which an address could be made.
 */
export function linkSecret(siteSecret: string, record: RecordKey, link: LinkId): Uint8Array {
  return createHmac('sha256', siteSecret)
    .update(JSON.stringify(['link', record, link]))
    .digest()
    .subarray(0, 16);
}

/** The SHA-256 of a secret as 64 hexadecimal digits, which is all that the store keeps of the secret. */
export function hashOf(secret: Uint8Array): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a secret has the kept hash. Takes the same time whatever the answer is. */
export function isSecretOf(keptHash: string, secret: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(keptHash, 'hex'), Buffer.from(hashOf(secret), 'hex'));
}
