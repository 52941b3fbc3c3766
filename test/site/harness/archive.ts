import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exportArchive } from '../../../src/cli/export/export.ts';
import { readSessions } from '../../../src/load/read-sessions.ts';
import { noTerminal } from '../../cli/no-terminal.ts';
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
    ...noTerminal(written),
    now: buildMoment,
    glyphs,
    randomBytes: (count) => new Uint8Array(count),
    load: (dir) => readSessions({ dir, now: buildMoment, glyphs }),
  });
  return { exitCode, ...written };
}

/** A folder for archives, and a function that removes it. */
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
