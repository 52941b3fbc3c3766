import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { addedPage } from './added-page/added-page.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface BuildSiteOptions {
  /** The content folder, relative to the checkout. */
  readonly content: string;
  /** Absolute path of the folder that `dist/` and `.netlify/` are written below; emptied first, unless `again`. */
  readonly output: string;
  /** The moment of the build. */
  readonly now: Date;
  /** The folder in which finished files are kept; that of the checkout by default. */
  readonly cache?: string;
  /** The `ISSUER_KEY`; none by default. */
  readonly issuerKey?: string;
  /** The deploy context for which Netlify would build it; none, as on one's own machine, by default. */
  readonly context?: string;
  /** Whether it carries course records although it is a preview. */
  readonly previewRecords?: boolean;
  /** Whether it finds the files of an earlier build in its folder. */
  readonly again?: boolean;
  /** Whether it has the page of `added-page/`, too. */
  readonly withAddedPage?: boolean;
}

/** Builds a site as `npm run build` does, and returns all its output. Rejects with that if the build fails. */
export async function buildSite({
  content,
  output,
  now,
  cache,
  issuerKey,
  context,
  previewRecords = false,
  again = false,
  withAddedPage = false,
}: BuildSiteOptions): Promise<string> {
  if (!again) await rm(output, { recursive: true, force: true });
  // Without what Vitest adds, which would make it a build for tests.
  const {
    NODE_ENV: _environment,
    VITEST: _vitest,
    DEV: _dev,
    PROD: _prod,
    MODE: _mode,
    ISSUER_KEY: _key,
    CONTEXT: _context,
    NETLIFY: _host,
    PREVIEW_SESSION_SECRET: _secret,
    ...surrounding
  } = process.env;
  const environment = {
    ...surrounding,
    CONTENT_DIR: path.resolve(root, content),
    LAUREL_OUTPUT: output,
    SOURCE_DATE_EPOCH: String(now.getTime() / 1000),
    NO_COLOR: '1',
    ...(cache === undefined ? {} : { LAUREL_CACHE: cache }),
    ...(issuerKey === undefined ? {} : { ISSUER_KEY: issuerKey }),
    ...(context === undefined ? {} : { CONTEXT: context }),
    ...(previewRecords
      ? { PREVIEW_SESSION_SECRET: 'the secret of a preview alone, for tests' }
      : {}),
    ...(withAddedPage ? addedPage : {}),
  };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['src/cli/build.ts'], {
      cwd: root,
      env: environment,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout + stderr;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`Building ${content} failed:\n${stdout ?? ''}${stderr ?? ''}`, {
      cause: error,
    });
  }
}
