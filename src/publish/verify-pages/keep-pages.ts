import { readFile } from 'node:fs/promises';
import pMap from 'p-map';
import type { EarlierOutput } from '../../cache/earlier-output.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { Certificate } from '../../model/certificate.ts';
import { withoutDay } from './as-of-day.ts';
import { assetsOf } from './page-assets.ts';
import type { PageCache } from './page-cache.ts';
import { pageFile, publishedKey } from './page-file.ts';

export interface KeepPagesOptions {
  readonly certificates: readonly Certificate[];
  readonly today: CalendarDay;
  readonly cache: PageCache;
  readonly keyOf: (certificate: Certificate) => string;
  /** The published folder. */
  readonly dist: string;
  /** Told of every page. */
  readonly published: EarlierOutput;
}

/** As many as the file system answers at a time; more would only wait, and hold memory. */
const atOnce = 16;

/** Keeps the pages that this build has made. Rejects where a certificate has no page, or its page does not state the day. */
export async function keepPages(options: KeepPagesOptions): Promise<void> {
  const { certificates, today, cache, keyOf, dist, published } = options;
  const keep = async (certificate: Certificate) => {
    const file = pageFile(dist, certificate.code);
    const page = await readFile(file, 'utf8');
    const key = keyOf(certificate);
    published.written(file, publishedKey(key, today));
    for (const asset of assetsOf(page)) published.note(asset);
    await cache.keep(key, gapped(page, certificate, today));
  };
  await pMap(certificates, keep, { concurrency: atOnce });
}

function gapped(page: string, { code }: Certificate, today: CalendarDay): string {
  try {
    return withoutDay(page, today);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`The page of certificate ${code} cannot be kept. ${message}`, { cause: error });
  }
}
