import { tracingChannel } from 'node:diagnostics_channel';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { EarlierOutput } from '../cache/earlier-output.ts';
import { prune } from '../cache/prune.ts';
import { ImagesFailed, renderAll } from '../image/batch/render-all.ts';
import { serveCertificateImages } from './certificate-images-on-demand.ts';
import { cacheFolder } from '../environment/cache-folder.ts';
import { contentReading } from './content-reading.ts';
import { contentFolder } from '../environment/open-content.ts';
import { publishingWay } from '../model/publishing.ts';
import { buildState } from './build-state.ts';
import type { WholeContent } from '../load/load-content.ts';
import { checkedContent, checkedWhole, type CheckedContent } from './checked-content.ts';
import { carriedCredentials, type SiteSigning } from './credentials/site-signing.ts';
import { drawingProgress } from './drawing-progress.ts';
import { say } from './say.ts';
import { locatedFailures } from './located-failures.ts';

const cacheDir = path.join(cacheFolder(), 'images');
/** An image that no build has asked for since then is deleted from the cache. */
const daysKept = 60;
/** Each thread needs some 500 MB. */
const mostWorkers = 8;

/** The most certificates that are drawn while their pages are made. */
const fewEnough = 20;

/** Tells those who measure a build when certificate files are written, and what came of it (`RenderResult`). */
const measured = tracingChannel('laurel:certificate-files');

/**
 * Draws the images of all certificates of a static site: into the output folder after a build, on demand while developing.
 * @param published told of everything, and closed
 * @param signing whose credentials the files carry
 */
export function certificateImages(
  published: EarlierOutput,
  signing: SiteSigning,
): AstroIntegration {
  let isBuild = false;
  let scratch = '';
  let ahead: Promise<number> = Promise.resolve(0);
  return {
    name: 'laurel:certificate-images',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': async ({ config }) => {
        if (!isBuild) return;
        scratch = path.join(fileURLToPath(config.cacheDir), 'drawn-ahead');
        if (await isStatic()) ahead = drawAhead(await checkedWhole(), signing, scratch);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveCertificateImages({ open: contentReading, cacheDir, signing }));
      },
      'astro:build:done': async ({ dir }) => {
        const drawnAhead = await ahead;
        rmSync(scratch, { recursive: true, force: true });
        if (await isStatic()) {
          const files = { signing, published, dist: fileURLToPath(dir), drawnAhead };
          await writeFiles(await checkedWhole(), files);
        }
        published.finish();
        await prune(cacheDir, daysKept, new Date());
      },
    },
  };
}

const isStatic = async (): Promise<boolean> =>
  publishingWay((await checkedContent()).content) === 'static';

interface Files {
  readonly signing: SiteSigning;
  readonly published: EarlierOutput;
  /** The published folder. */
  readonly dist: string;
  readonly drawnAhead: number;
}

async function writeFiles(
  { content, today }: CheckedContent<WholeContent>,
  { signing, published, dist, drawnAhead }: Files,
): Promise<void> {
  const { credentials } = await signing.of(content);
  const progress = drawingProgress({
    what: 'Certificate files',
    unit: 'files',
    terminal: process.stderr,
    log: say,
    drawnAhead,
  });
  try {
    await measured.tracePromise(() =>
      renderAll({
        content,
        today,
        outDir: dist,
        cacheDir,
        workers: Math.min(availableParallelism(), mostWorkers),
        earlier: published,
        credentials: carriedCredentials(content.certificates, credentials, dist),
        onProgress: progress.show,
      }),
    );
  } catch (error) {
    if (!(error instanceof ImagesFailed)) throw error;
    throw await locatedFailures(error, content, contentFolder());
  } finally {
    progress.end();
  }
}

/**
 * Draws the files of certificates whose pages are to be made into the cache, on a thread of its own while Astro makes those: but only
 * where they are few, or memory would have to hold both. What fails is said when the files are wanted.
 * @returns how many files were drawn
 */
async function drawAhead(
  { content, today }: CheckedContent<WholeContent>,
  signing: SiteSigning,
  scratch: string,
): Promise<number> {
  const certificates = buildState.pagesToMake ?? content.certificates;
  if (certificates.length > fewEnough) return 0;
  const decided = await signing.of(content);
  let count = 0;
  await renderAll({
    content: { ...content, certificates },
    today,
    outDir: scratch,
    cacheDir,
    workers: 1,
    credentials: carriedCredentials(certificates, decided.credentials),
    onProgress: ({ drawn }) => {
      count = drawn;
    },
  }).catch(() => undefined);
  return count;
}
