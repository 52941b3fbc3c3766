import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CalendarDay } from '../../model/calendar.ts';
import type { Certificate } from '../../model/certificate.ts';
import { onDay } from './as-of-day.ts';
import { assetsOf, refuseWithout } from './page-assets.ts';
import type { PageCache } from './page-cache.ts';

export interface PagesAtHandOptions {
  readonly certificates: readonly Certificate[];
  readonly today: CalendarDay;
  readonly cache: PageCache;
  readonly keyOf: (certificate: Certificate) => string;
  /** A folder for the time of the build, on the disk of the published one; emptied first. */
  readonly scratch: string;
}

/** Pages that were found whole in the cache, and wait beside the published folder until Astro has emptied and filled that. */
export interface PagesAtHand {
  readonly count: number;
  /** Those whose pages were not found. */
  readonly missing: readonly Certificate[];
  /** Moves the pages to the published folder. Rejects where that lacks a style, script or font to which one of them refers. */
  readonly moveTo: (dist: string) => Promise<void>;
}

/** Takes from the cache what can be taken. */
export async function pagesAtHand(options: PagesAtHandOptions): Promise<PagesAtHand> {
  const { certificates, today, cache, keyOf, scratch } = options;
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const found = new Set<string>();
  const assets = new Set<string>();
  for (const certificate of certificates) {
    const page = cache.find(keyOf(certificate));
    if (page === null) continue;
    const folder = path.join(scratch, certificate.code);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.html'), onDay(page, today));
    for (const asset of assetsOf(page)) assets.add(asset);
    found.add(certificate.code);
  }
  return {
    count: found.size,
    missing: certificates.filter(({ code }) => !found.has(code)),
    async moveTo(dist) {
      await refuseWithout(assets, dist);
      const target = path.join(dist, 'verify');
      for (const code of found) renameSync(path.join(scratch, code), path.join(target, code));
    },
  };
}
