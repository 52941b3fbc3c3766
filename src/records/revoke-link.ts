import type { RecordKey } from './keys.ts';
import type { Service } from './service.ts';
import { isLinkId, linkKey, openedKey } from './share-link.ts';

/**
 * Ends a link: when this has resolved it never opens again. Nothing happens to one that is not there.
 * @param link as a form has it
 */
export async function revokeLink(
  { store, later }: Service,
  record: RecordKey,
  link: string,
): Promise<void> {
  if (!isLinkId(link)) return;
  await store.remove(linkKey(record, link));
  later(store.remove(openedKey(record, link)));
}
