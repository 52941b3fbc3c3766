import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { EarlierOutput } from '../../cache/earlier-output.ts';
import { prune } from '../../cache/prune.ts';
import { cacheFolder } from '../../environment/cache-folder.ts';
import { publishingWay } from '../../model/publishing.ts';
import { buildState } from '../build-state.ts';
import { checkedContent, checkedWhole } from '../checked-content.ts';
import type { SiteSigning } from '../credentials/site-signing.ts';
import { publishedSiteOf } from '../published-site.ts';
import { say } from '../say.ts';
import { keepPages } from './keep-pages.ts';
import { pageCache } from './page-cache.ts';
import { pageKeys } from './page-key.ts';
import { pagesAtHand } from './pages-at-hand.ts';
import { siteFingerprint } from './site-fingerprint.ts';

/** A page that no build has asked for since then is deleted from the cache. */
const daysKept = 60;

/**
 * Keeps the finished verify pages of a static site for the next build: Astro makes only those that are new or show something else than
 * before. What is published is the same to the byte.
 * @param published what earlier builds have published; told of every page
 * @param signing which pages state
 */
export function keptPages(published: EarlierOutput, signing: SiteSigning): AstroIntegration {
  let isBuild = false;
  let finish: (() => Promise<void>) | undefined;
  return {
    name: 'laurel:kept-pages',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      // The last hook before Astro reads the collections.
      'astro:config:done': async ({ config }) => {
        if (!isBuild) return;
        published.setAside();
        finish = await begin(published, signing, {
          root: fileURLToPath(config.root),
          scratch: path.join(fileURLToPath(config.cacheDir), 'verify-pages'),
          dist: fileURLToPath(config.outDir),
        });
      },
      'astro:build:done': () => finish?.(),
    },
  };
}

/** Finds out what is at hand and leaves the rest to Astro. What it returns completes the published folder. */
async function begin(
  published: EarlierOutput,
  signing: SiteSigning,
  { root, scratch, dist }: { root: string; scratch: string; dist: string },
) {
  if (publishingWay((await checkedContent()).content) === 'on-demand') {
    buildState.pagesToMake = [];
    say('Verify pages: made when they are asked for.');
    return undefined;
  }
  const { content, today } = await checkedWhole();
  const folder = path.join(cacheFolder(), 'pages');
  const cache = pageCache(folder);
  const { preview, offers } = publishedSiteOf(content);
  const keyOf = pageKeys(
    { ...content, site: { ...content.site, preview, offers } },
    today,
    await siteFingerprint(root),
    (await signing.ofPages(content)).stateOf,
  );
  const { missing, count, publish } = await pagesAtHand({
    certificates: content.certificates,
    today,
    cache,
    keyOf,
    published,
    scratch,
    dist,
  });
  buildState.pagesToMake = missing;
  say(`Verify pages: ${missing.length} to make, ${count} already at hand.`);
  return async () => {
    await publish();
    await keepPages({ certificates: missing, today, cache, keyOf, dist, published });
    await prune(folder, daysKept, new Date());
  };
}
