import { tracingChannel } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import type { RenderResult } from '../../../src/image/batch/render-all.ts';
import type { BuildFigures } from './build-figures.ts';
import { signingTime } from './signing-time.ts';

// Runs `npm run build` in this process and writes what it took to the file that the first argument names. With `--pages` it ends where
// the build begins to draw.
const [file = '', pagesOnly] = process.argv.slice(2);
let filesBegan = 0;
let filesTook = 0;
let result: RenderResult | undefined;
const signing = signingTime();

tracingChannel('laurel:certificate-files').subscribe({
  start() {
    filesBegan = performance.now();
    if (pagesOnly) process.exit();
  },
  asyncEnd(message) {
    filesTook = performance.now() - filesBegan;
    result = (message as { result?: RenderResult }).result;
  },
  end: () => undefined,
  asyncStart: () => undefined,
  error: () => undefined,
});

process.on('exit', () => {
  const figures: BuildFigures = {
    // From the start of the process: the time that a user waits.
    totalSeconds: performance.now() / 1000,
    filesSeconds: filesTook / 1000,
    documentShare: documentShare(result),
    ...signing(),
    peakMB: process.resourceUsage().maxRSS / 1024,
  };
  writeFileSync(file, JSON.stringify(figures));
});

await import('../../../src/cli/build.ts');

/** Which part of the work on certificate files went into documents. */
function documentShare(rendered: RenderResult | undefined): number {
  const { print = 0, screen = 0, social = 0, pdf = 0 } = rendered?.work ?? {};
  return pdf === 0 ? 0 : pdf / (print + screen + social + pdf);
}
