import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inTurns } from '../../cache/in-turns.ts';
import type { CalendarDay } from '../../model/calendar.ts';
import type { Certificate } from '../../model/certificate.ts';
import { withoutDay } from './as-of-day.ts';
import type { PageCache } from './page-cache.ts';

export interface KeepPagesOptions {
  readonly certificates: readonly Certificate[];
  readonly today: CalendarDay;
  readonly cache: PageCache;
  readonly keyOf: (certificate: Certificate) => string;
  /** The published folder. */
  readonly dist: string;
}

/** Keeps the pages that this build has made. Rejects where a certificate has no page. */
export function keepPages({ certificates, today, cache, keyOf, dist }: KeepPagesOptions) {
  return inTurns(certificates, async (certificate) => {
    const file = path.join(dist, 'verify', certificate.code, 'index.html');
    const page = withoutDay(await readFile(file, 'utf8'), today);
    // A page that does not say of which day it is cannot be brought up to another.
    if (page !== null) await cache.keep(keyOf(certificate), page);
  });
}
