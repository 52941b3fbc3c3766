import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { prune } from '../../cache/prune.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { cacheFolder } from '../../environment/cache-folder.ts';
import { deployBlobFile } from '../../environment/deploy-blobs.ts';
import { contentFolder } from '../../environment/open-content.ts';
import { ImagesFailed } from '../../image/batch/render-all.ts';
import { publishingWay } from '../../model/publishing.ts';
import { packKey, publishingPack, publishingPackName } from '../../packs/publishing-pack.ts';
import { checkedContent } from '../checked-content.ts';
import type { SiteSigning } from '../credentials/site-signing.ts';
import { locatedFailures } from '../located-failures.ts';
import { drawingProgress } from '../drawing-progress.ts';
import { say } from '../say.ts';
import { writePacks } from './write-packs.ts';

/** A file that no build has asked for since then is deleted from the cache. */
const daysKept = 60;
/** Each thread needs some 500 MB. */
const mostWorkers = 8;

/**
 * Leaves the certificates of a site that publishes on demand where Netlify takes what a deploy carries for its functions alone, see
 * `src/packs/`. Of a static site, only that it is one.
 * @param output the folder that holds `dist/` and `.netlify/`
 */
export function packs(output: string, signing: SiteSigning): AstroIntegration {
  const fileOf = (name: string) => deployBlobFile(output, packKey(name));
  let isBuild = false;
  return {
    name: 'laurel:packs',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': async () => {
        // What an earlier build has left must not be deployed with this one, wherever this one ends.
        if (isBuild) await rm(path.dirname(fileOf('.')), { recursive: true, force: true });
      },
      'astro:build:done': async ({ dir }) => {
        const { content, today } = await checkedContent();
        const way = publishingWay(content);
        writeAtomically(fileOf(publishingPackName), publishingPack(way));
        if (way === 'static') return;
        const decided = await signing.of(content);
        const cacheDir = path.join(cacheFolder(), 'packs');
        const scratch = path.join(fileURLToPath(dir), '../.cache/drawn');
        const progress = drawingProgress({
          what: 'Sessions',
          unit: 'sessions',
          terminal: process.stderr,
          log: say,
        });
        try {
          await writePacks({
            content,
            today,
            signing: decided.signing,
            credentials: decided.credentials,
            fileOf,
            publishList: (address, text) =>
              writeAtomically(path.join(fileURLToPath(dir), address), Buffer.from(text)),
            cacheDir,
            imageCacheDir: path.join(cacheFolder(), 'images'),
            scratch,
            workers: Math.min(availableParallelism(), mostWorkers),
            onProgress: (done) => progress.show({ ...done, bytes: 0 }),
          });
        } catch (error) {
          if (!(error instanceof ImagesFailed)) throw error;
          throw await locatedFailures(error, content, contentFolder());
        } finally {
          progress.end();
          await rm(scratch, { recursive: true, force: true });
        }
        await prune(cacheDir, daysKept, new Date());
      },
    },
  };
}
