import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { prune } from '../../cache/prune.ts';
import { cacheFolder } from '../../environment/cache-folder.ts';
import { checkedContent } from '../content-loader.ts';
import { keepPages } from './keep-pages.ts';
import { pageCache } from './page-cache.ts';
import { pageKeys } from './page-key.ts';
import { pagesAtHand } from './pages-at-hand.ts';
import { makeOnly } from './pages-to-make.ts';
import { siteIdentity } from './site-identity.ts';

/** A page that no build has asked for since then is deleted from the cache. */
const daysKept = 60;

/**
 * Keeps the finished verify pages of a build for the next one: Astro makes only those that are new or show something else than
 * before. What is published is the same to the byte.
 */
export function keptPages(): AstroIntegration {
  let isBuild = false;
  let finish: ((dist: string) => Promise<void>) | undefined;
  return {
    name: 'laurel:kept-pages',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      // The last hook before Astro reads the collections.
      'astro:config:done': async ({ config, logger }) => {
        if (!isBuild) return;
        finish = await begin(fileURLToPath(config.root), fileURLToPath(config.cacheDir), (line) =>
          logger.info(line),
        );
      },
      'astro:build:done': ({ dir }) => finish?.(fileURLToPath(dir)),
    },
  };
}

/** Finds out what is at hand and leaves the rest to Astro. What it returns completes the published folder. */
async function begin(root: string, cacheDir: string, say: (line: string) => void) {
  const { content, today } = await checkedContent();
  const folder = path.join(cacheFolder(), 'pages');
  const cache = pageCache(folder);
  const keyOf = pageKeys(content, today, await siteIdentity(root));
  const { missing, count, moveTo } = await pagesAtHand({
    certificates: content.certificates,
    today,
    cache,
    keyOf,
    scratch: path.join(cacheDir, 'verify-pages'),
  });
  makeOnly(missing);
  say(`Verify pages: ${missing.length} to make, ${count} already at hand.`);
  return async (dist: string) => {
    await moveTo(dist);
    await keepPages({ certificates: missing, today, cache, keyOf, dist });
    await prune(folder, daysKept, new Date());
  };
}
