import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createColors } from 'picocolors';
import { changes } from '../../src/cli/changes.ts';
import type { StaffSurroundings } from '../../src/cli/staff-surroundings.ts';
import { localFiles } from '../../src/edit/file-operations.ts';
import { contentFolderWith, loadFrom, today, type Changes } from '../load/content-fixture.ts';

/** A content folder in a git repository of its own whose first commit is the good content with the given differences. */
export async function contentRepository(differences: Changes = {}) {
  const dir = await contentFolderWith(differences);
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Staff', '-c', 'user.email=staff@example.org', '-C', dir, ...args],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  git('init', '--quiet', '--initial-branch=main');
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  commit('first');
  return {
    dir,
    git,
    commit,
    write: (file: string, text: string) => writeFile(path.join(dir, file), text),
    run: (...args: readonly string[]) => runChanges(dir, args),
  };
}

async function runChanges(dir: string, args: readonly string[]) {
  const written = { out: '', err: '' };
  const surroundings: StaffSurroundings = {
    now: today,
    glyphs: { has: () => true },
    randomBytes: (count) => new Uint8Array(count),
    files: localFiles,
    readBytes: () => Promise.reject(new Error('reads no gradebook')),
    load: (folder) => loadFrom(folder),
    checkout: path.resolve('.'),
    process: { pid: 1, host: 'desk', isRunning: () => true },
    npmOptions: new Map(),
    isInteractive: false,
    ask: () => Promise.resolve(undefined),
    progress: () => undefined,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    colours: createColors(false),
  };
  const exitCode = await changes([...args, '--content', dir], surroundings);
  return { exitCode, ...written };
}
