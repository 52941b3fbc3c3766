import { createByRules, type CreateAnswer } from './create-link.ts';
import type { RecordKey } from '../../account/keys.ts';
import { takeSlot } from '../../account/limits.ts';
import { aDay } from '../../values/duration.ts';
import { revokeLink } from './revoke-link.ts';
import type { RecordService } from '../record-service.ts';
import { resetLimit, shareLinks } from './link-kinds.ts';
import type { LinkId } from './share-link.ts';

export type ResetAnswer =
  | CreateAnswer
  /** There is no such link (any more), or it is being reset already. */
  | { readonly ok: false; readonly problem: 'link-unknown' };

const unknown: ResetAnswer = { ok: false, problem: 'link-unknown' };

/**
 * Ends a link and makes another with the same label, expiry, passcode and sections. From the moment on at which the old one is removed
 * nothing brings it back: where the new one cannot be made, and this rejects, the old one is dead all the same.
 */
export async function resetLink(
  service: RecordService,
  record: RecordKey,
  link: LinkId,
): Promise<ResetAnswer> {
  const stored = shareLinks.decode(await service.store.read(shareLinks.key(record, link)));
  if (!stored) return unknown;
  await revokeLink(service, record, link);
  // A button that was pressed twice makes one new link.
  const isFirst = await takeSlot(service, resetLimit.limit(link), { most: 1, window: aDay });
  return isFirst ? createByRules(service, record, stored) : unknown;
}
