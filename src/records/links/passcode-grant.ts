import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RecordService } from '../record-service.ts';
import type { LinkId } from './share-link.ts';

/** Lifetime of a pass in seconds: for this time a visitor need not enter the passcode again. */
export const passLasts = 12 * 60 * 60;

/** The link and the passcode that a pass is for: it is void once either is gone. */
export interface Door {
  readonly link: LinkId;
  readonly passcodeHash: string;
}

type Maker = Pick<RecordService, 'secret' | 'now'>;

/** Proof for a cookie that the passcode of a link was entered: letters, digits, `-`, `_` and one full stop. */
export function writePass({ secret, now }: Maker, door: Door): string {
  const until = Math.floor(now().getTime() / 1000) + passLasts;
  return `${until}.${proof(secret, door, until)}`;
}

/** @param pass as the request carries it */
export function isPass({ secret, now }: Maker, door: Door, pass: string): boolean {
  const match = /^(\d{1,12})\.([\w-]{43})$/.exec(pass);
  if (!match) return false;
  const until = Number(match[1]);
  const left = until - now().getTime() / 1000;
  const expected = Buffer.from(proof(secret, door, until));
  return left > 0 && timingSafeEqual(Buffer.from(match[2] ?? ''), expected);
}

function proof(secret: string, { link, passcodeHash }: Door, until: number): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['pass', link, passcodeHash, until]))
    .digest('base64url');
}
