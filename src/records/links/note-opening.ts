import { LRUCache } from 'lru-cache';
import type { RecordKey } from '../../account/keys.ts';
import type { RecordService } from '../record-service.ts';
import { openedKey, type LinkId } from './share-link.ts';

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
  service.later(written(service, openedKey(record, link), new Date(now)));
}

async function written({ store }: RecordService, key: string, at: Date): Promise<void> {
  const before = openedIn(await store.read(key));
  await store.write(key, { at: at.toISOString(), count: (before?.count ?? 0) + 1 });
}

/** Null where nothing is kept, or nothing that could be read: nothing depends on it. */
export function openedIn(value: unknown): Opened | null {
  const { at, count } = (value ?? {}) as Partial<Record<keyof Opened, unknown>>;
  if (typeof at !== 'string' || typeof count !== 'number') return null;
  return Number.isNaN(Date.parse(at)) || !Number.isSafeInteger(count) ? null : { at, count };
}
