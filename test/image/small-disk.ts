import { renderAll } from '../../src/image/batch/render-all.ts';
import { contentWith, today } from './fixtures.ts';

/** Writes the images of one certificate into the folders that are named; for tests that run it where files cannot be written whole. */
const [outDir = '', cacheDir = ''] = process.argv.slice(2);

await renderAll({ content: contentWith(), today, outDir, cacheDir, workers: 1 }).catch(
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
