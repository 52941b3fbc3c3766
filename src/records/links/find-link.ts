import { createHash } from 'node:crypto';
import { CouldNotCheck } from '../../account/key-store.ts';
import { isSecretOf } from './link-secret.ts';
import type { PublishedRecord, RecordCatalogue } from '../published/published-records.ts';
import type { RecordService } from '../record-service.ts';
import { shareLinks } from './link-kinds.ts';
import { isOver, type LinkId } from './share-link.ts';
import type { StoredLink } from './stored-link.ts';
import { readToken, tokenIn, type ShareToken } from './token.ts';

/** A link that is good at this moment, and what it leads to. Its passcode has yet to be asked for. */
export interface FoundLink {
  readonly id: LinkId;
  readonly stored: StoredLink;
  readonly record: PublishedRecord;
  readonly catalogue: RecordCatalogue;
}

/**
 * Finds what an address leads to; null for every address that opens nothing, whatever the reason. All take the same way with the same
 * reads. The link is read last: a link whose end was acknowledged before that is not found.
 */
export async function findLink(service: RecordService, text: string): Promise<FoundLink | null> {
  const { published, store } = service;
  const token = readToken(text);
  const asked = token ?? strangersToken(text);
  const [catalogue, record] = await Promise.all([
    published.catalogue(),
    published.record(asked.record),
  ]);
  const stored = shareLinks.decode(await store.read(shareLinks.key(asked.record, asked.link)));
  const isKnown = isSecretOf(stored?.secretHash ?? hashOfNothing, asked.secret);
  if (!token || !stored || !isKnown || !record) return null;
  return isOpen(stored, service.now()) ? { id: asked.link, stored, record, catalogue } : null;
}

/** For a text that is no token: keys of the usual form, which no link has. */
function strangersToken(text: string): ShareToken {
  return tokenIn(createHash('sha512').update(text).digest());
}

const hashOfNothing = '0'.repeat(64);

/** The difference allowed between the clocks of two machines, in milliseconds. */
const clockSkew = 5 * 60 * 1000;

/** Throws CouldNotCheck where the clock cannot be right: it would open links that are over. */
function isOpen(stored: StoredLink, now: Date): boolean {
  const age = now.getTime() - new Date(stored.createdAt).getTime();
  if (!(age >= -clockSkew)) throw new CouldNotCheck('The clock of this machine is wrong.');
  return !isOver(stored, now);
}
