import { LRUCache } from 'lru-cache';
import type { RecordKey } from '../../account/keys.ts';
import type { RecordService } from '../record-service.ts';
import { openings } from './link-kinds.ts';
import type { LinkId } from './share-link.ts';

/** When a link was last opened (ISO 8601), and how often; openings within a minute count as one. */
export interface Opened {
  readonly at: string;
  readonly count: number;
}

const atMostEvery = 60 * 1000;

/** When this process last noted an opening of a link, in milliseconds since 1970. */
const noted = new LRUCache<LinkId, number>({ max: 5000 });

/**
 * Notes that a link was opened, after the answer and as well as it can be done: of two openings at the same moment one may be lost, and
 * nobody waits for it.
 */
export function noteOpening(service: RecordService, record: RecordKey, link: LinkId): void {
  const now = service.now().getTime();
  const last = noted.get(link);
  if (last !== undefined && Math.abs(now - last) < atMostEvery) return;
  noted.set(link, now);
  service.later(written(service, record, link, new Date(now)));
}

async function written(
  { store }: RecordService,
  record: RecordKey,
  link: LinkId,
  at: Date,
): Promise<void> {
  const key = openings.key(record, link);
  const before = openings.find(await store.read(key));
  const opened: Opened = { at: at.toISOString(), count: (before?.count ?? 0) + 1 };
  await store.write(key, openings.encode(opened));
}
