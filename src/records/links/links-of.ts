import type { RecordKey } from '../../account/keys.ts';
import { compareText } from '../../values/compare.ts';
import { isSecretOf, linkSecret } from './link-secret.ts';
import { openings, shareLinks } from './link-kinds.ts';
import type { Opened } from './note-opening.ts';
import type { RecordService } from '../record-service.ts';
import { isOver, readLinkId, type LinkId, type ShareLink } from './share-link.ts';
import { shown, type StoredLink } from './stored-link.ts';
import { writeToken } from './token.ts';

/** A link as its learner sees it. */
export interface OwnedLink extends ShareLink {
  /** The end of its address; null where the site's secret was changed since, and nobody can know it any more. */
  readonly token: string | null;
  readonly isExpired: boolean;
  /** Null where it was not opened yet. */
  readonly opened: Opened | null;
}

/** All links of a record, newest first. The caller has to know that the record is the learner’s who asks. */
export async function linksOf(
  service: RecordService,
  record: RecordKey,
): Promise<readonly OwnedLink[]> {
  const place = shareLinks.place(record);
  const ids = (await service.store.keys(place)).map((key) => readLinkId(key.slice(place.length)));
  const links = await Promise.all(
    ids.filter((id) => id !== null).map((id) => owned(service, record, id)),
  );
  return links.filter((link) => link !== null).sort(newestFirst);
}

/** Null where the link was removed since it was listed. */
async function owned(
  service: RecordService,
  record: RecordKey,
  id: LinkId,
): Promise<OwnedLink | null> {
  const { store, secret, now } = service;
  const [value, opened] = await Promise.all([
    store.read(shareLinks.key(record, id)),
    store.read(openings.key(record, id)),
  ]);
  const stored = shareLinks.decode(value);
  return (
    stored && {
      ...shown(id, stored),
      token: tokenOf(secret, record, id, stored),
      isExpired: isOver(stored, now()),
      // Nothing depends on it: one that cannot be read is none.
      opened: openings.find(opened),
    }
  );
}

function tokenOf(
  siteSecret: string,
  record: RecordKey,
  link: LinkId,
  { secretHash }: StoredLink,
): string | null {
  const secret = linkSecret(siteSecret, record, link);
  return isSecretOf(secretHash, secret) ? writeToken({ record, link, secret }) : null;
}

function newestFirst(one: OwnedLink, other: OwnedLink): number {
  return compareText(other.createdAt, one.createdAt) || compareText(one.id, other.id);
}
