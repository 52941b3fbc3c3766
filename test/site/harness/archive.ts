import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createColors } from 'picocolors';
import { exportArchive } from '../../../src/cli/export.ts';
import { localFiles } from '../../../src/edit/file-operations.ts';
import { loadContent } from '../../../src/load/load-content.ts';
import { buildMoment } from '../../setup/site-contents.ts';

export interface ExportRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** `npm run export` of a build, at the moment at which the tests’ sites are built. */
export async function exported(
  target: string,
  { content, dist }: { readonly content: string; readonly dist: string },
): Promise<ExportRun> {
  const written = { out: '', err: '' };
  const glyphs = { has: () => true };
  const exitCode = await exportArchive([target, '--from', dist, '--content', content], {
    now: buildMoment,
    glyphs,
    randomBytes: (count) => new Uint8Array(count),
    files: localFiles,
    readBytes: () => Promise.reject(new Error('reads no gradebook')),
    load: (dir) => loadContent({ dir, now: buildMoment, glyphs }),
    checkout: path.resolve('.'),
    process: { pid: 1, host: 'desk', isRunning: () => true },
    npmOptions: new Map(),
    isInteractive: false,
    ask: () => Promise.resolve(undefined),
    progress: () => undefined,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    colours: createColors(false),
  });
  return { exitCode, ...written };
}

/** A folder for archives, and what removes it. */
export async function archiveFolder(): Promise<{
  readonly in: (name: string) => string;
  readonly remove: () => Promise<void>;
}> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'laurel-archive-'));
  return {
    in: (name) => path.join(dir, name),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
