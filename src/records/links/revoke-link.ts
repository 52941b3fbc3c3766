import type { RecordKey } from '../../account/keys.ts';
import type { RecordService } from '../record-service.ts';
import { openings, shareLinks } from './link-kinds.ts';
import type { LinkId } from './share-link.ts';

/** Ends a link: when this has resolved it never opens again. Nothing happens to one that is not there. */
export async function revokeLink(
  { store, later }: RecordService,
  record: RecordKey,
  link: LinkId,
): Promise<void> {
  await store.remove(shareLinks.key(record, link));
  later(store.remove(openings.key(record, link)));
}
