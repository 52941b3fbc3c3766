import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { changes } from '../../src/cli/changes/changes.ts';
import type { StaffSurroundings } from '../../src/cli/shared/staff-surroundings.ts';
import { noTerminal } from '../cli/no-terminal.ts';
import { readSessions } from '../../src/load/read-sessions.ts';
import { contentFolderWith, someGlyphs, today, type Changes } from '../load/content-fixture.ts';

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
    ...noTerminal(written),
    now: today,
    glyphs: { has: () => true },
    randomBytes: (count) => new Uint8Array(count),
    load: (folder) => readSessions({ dir: folder, now: today, glyphs: someGlyphs }),
  };
  const exitCode = await changes([...args, '--content', dir], surroundings);
  return { exitCode, ...written };
}
