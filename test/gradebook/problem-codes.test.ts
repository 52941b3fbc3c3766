import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { gradebookProblemCodes } from '../../src/gradebook/problem-codes.ts';
import { problemTable } from '../../src/load/report/problem-list.ts';

const root = path.join(import.meta.dirname, '../..');

it('the README lists every code with its meaning', async () => {
  const readme = await readFile(path.join(root, 'src/gradebook/README.md'), 'utf8');
  expect(readme).toContain(problemTable(gradebookProblemCodes));
});

it('every code is shown by a test', async () => {
  const folder = path.join(root, 'test/gradebook');
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.(?:ts|snap)$/u.test(name),
  );
  const files = [
    ...names.map((name) => path.join(folder, name)),
    path.join(root, 'test/cli/issue/issue-report.test.ts'),
  ];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const shown = new Set(texts.join('\n').match(/gradebook(?:-[a-z0-9]+)+/gu));
  expect(Object.keys(gradebookProblemCodes).filter((code) => !shown.has(code))).toEqual([]);
});
