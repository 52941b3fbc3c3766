import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { wouldBeCommitted } from '../../src/environment/git-ignored.ts';

it.each([
  ['codes.csv', true, 'of a repository'],
  ['new/folder/codes.csv', true, 'in a folder that is not there yet'],
  ['private/codes.csv', false, 'that the repository ignores'],
])('%s: %s, %s', async (file, expected) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-ignored-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  expect(await wouldBeCommitted(path.join(folder, file))).toBe(false);
  execFileSync('git', ['init', '--quiet', folder]);
  await writeFile(path.join(folder, '.gitignore'), 'private/\n');
  expect(await wouldBeCommitted(path.join(folder, file))).toBe(expected);
});
