import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { EarlierOutput } from '../../cache/earlier-output.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { Certificate } from '../../model/certificate.ts';
import { onDay } from './as-of-day.ts';
import { assetsOf, refuseWithout } from './page-assets.ts';
import { pageFile, publishedKey } from './page-file.ts';
import type { PageCache } from './page-cache.ts';

export interface PagesAtHandOptions {
  readonly certificates: readonly Certificate[];
  readonly today: CalendarDay;
  readonly cache: PageCache;
  readonly keyOf: (certificate: Certificate) => string;
  /** Output of an earlier build in the published folder. */
  readonly published: EarlierOutput;
  /** A folder that exists only during the build, on the same disk as the published folder; emptied first. */
  readonly scratch: string;
  /** The published folder. */
  readonly dist: string;
}

/** Pages that were found intact in the cache, and wait beside the published folder until Astro has emptied and filled it. */
export interface PagesAtHand {
  readonly count: number;
  /** Those whose pages were not found. */
  readonly missing: readonly Certificate[];
  /** Moves the pages to the published folder. Rejects where that lacks a style, script or font to which one of them refers. */
  readonly publish: () => Promise<void>;
}

/** Takes from the cache what can be taken. */
export async function pagesAtHand(options: PagesAtHandOptions): Promise<PagesAtHand> {
  const { certificates, today, cache, keyOf, published, dist, scratch } = options;
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const found = new Map<string, string>();
  const untouched = new Set<string>();
  const assets = new Set<string>();
  for (const certificate of certificates) {
    const key = keyOf(certificate);
    const file = pageFile(dist, certificate.code);
    if (published.take(file, publishedKey(key, today)) !== null) {
      untouched.add(certificate.code);
      continue;
    }
    const page = cache.find(key);
    if (page === null) continue;
    const folder = path.join(scratch, certificate.code);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.html'), onDay(page, today));
    for (const asset of assetsOf(page)) assets.add(asset);
    found.set(certificate.code, publishedKey(key, today));
  }
  if (untouched.size > 0) for (const asset of published.notes) assets.add(asset);
  return {
    count: found.size + untouched.size,
    missing: certificates.filter(({ code }) => !found.has(code) && !untouched.has(code)),
    async publish() {
      await refuseWithout(assets, dist);
      for (const asset of assets) published.note(asset);
      for (const [code, key] of found) {
        const file = pageFile(dist, code);
        renameSync(path.join(scratch, code), path.dirname(file));
        published.written(file, key);
      }
    },
  };
}
