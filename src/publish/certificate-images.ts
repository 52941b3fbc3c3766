import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pruneImages } from '../image/image-cache.ts';
import { renderAll } from '../image/render-all.ts';
import { serveCertificateImages } from './certificate-images-on-demand.ts';
import { certificateImagesProgress } from './certificate-images-progress.ts';
import { openContent } from '../environment/open-content.ts';

const cacheDir = path.resolve('.cache/laurel/images');
/** An image that no build has asked for since then is deleted from the cache. */
const daysKept = 60;
/** Each thread needs some 500 MB. */
const mostWorkers = 8;

/** Draws the images of all certificates: into the output folder after a build, on demand while developing. */
export function certificateImages(): AstroIntegration {
  return {
    name: 'laurel:certificate-images',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveCertificateImages({ open: openContent, cacheDir }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { content, today } = await openContent();
        if (!content || !today) throw new Error('The content has errors: no images were drawn.');
        const progress = certificateImagesProgress({
          terminal: process.stderr,
          log: (line) => logger.info(line),
        });
        try {
          await renderAll({
            content,
            today,
            outDir: fileURLToPath(dir),
            cacheDir,
            workers: Math.min(availableParallelism(), mostWorkers),
            onProgress: progress.show,
          });
        } finally {
          progress.end();
        }
        await pruneImages(cacheDir, daysKept, new Date());
      },
    },
  };
}
