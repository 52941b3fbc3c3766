import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { peakMemory } from './peak-memory.ts';

/** Figures of one `npm run build`. */
export interface BuildFigures {
  readonly totalSeconds: number;
  /** The certificates’ images and documents among them. */
  readonly filesSeconds: number;
  /** Which part of the work on these went into documents, 0–1. */
  readonly documentShare: number;
  /** In how many of these something was being signed; the whole process can do little else meanwhile. */
  readonly signingSeconds: number;
  readonly signatures: number;
  /** The most memory that the build and what it started held at a time. */
  readonly peakMB: number;
}

export interface MeasuredOptions {
  readonly content: string;
  /** A folder in the checkout, for what is built and for what is kept between builds. */
  readonly output: string;
  readonly pagesOnly: boolean;
  /** `ISSUER_KEY`; nothing is signed unless given. */
  readonly issuerKey?: string;
}

/** Builds in a separate process. If that fails, rejects with the build's output. */
export async function measuredBuild(options: MeasuredOptions): Promise<BuildFigures> {
  const { content, output, pagesOnly, issuerKey = '' } = options;
  await mkdir(output, { recursive: true });
  const figures = path.join(output, 'figures.json');
  const peak = await run(
    ['test/bench/build/measured-build.ts', figures, ...(pagesOnly ? ['--pages'] : [])],
    {
      CONTENT_DIR: content,
      LAUREL_OUTPUT: output,
      LAUREL_CACHE: path.join(output, 'kept'),
      ISSUER_KEY: issuerKey,
    },
  );
  const measured = JSON.parse(await readFile(figures, 'utf8')) as BuildFigures;
  return { ...measured, peakMB: Math.max(peak, measured.peakMB) };
}

/** How many seconds `npm run validate` takes. */
export async function validateSeconds(content: string): Promise<number> {
  const began = performance.now();
  await run(['src/cli/validate.ts'], { CONTENT_DIR: content });
  return (performance.now() - began) / 1000;
}

/** Runs a script, and returns the most megabytes that it and its children were seen to hold. */
async function run(script: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const env = { ...process.env, ...variables, NO_COLOR: '1' };
  const child = spawn(process.execPath, script, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const memory = peakMemory(child.pid ?? 0);
  let output = '';
  const hear = (text: string) => (output = `${output}${text}`.slice(-4000));
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const peak = memory.end();
  if (code !== 0) throw new Error(`${script.join(' ')} failed:\n${output}`);
  return peak;
}
