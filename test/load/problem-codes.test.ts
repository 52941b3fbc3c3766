import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { problemCodes } from '../../src/load/problem-codes.ts';
import { problemTable } from '../../src/load/report/problem-list.ts';

const loadFolder = path.join(import.meta.dirname, '../../src/load');

it('the README lists every code with its meaning', async () => {
  expect(await readFile(path.join(loadFolder, 'README.md'), 'utf8')).toContain(
    problemTable(problemCodes),
  );
});

it('every code is shown by a test', async () => {
  const tests = (await readdir(import.meta.dirname, { recursive: true })).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const texts = await Promise.all(
    tests.map((file) => readFile(path.join(import.meta.dirname, file), 'utf8')),
  );
  const shown = new Set(texts.join('\n').match(/[a-z0-9]+(?:-[a-z0-9]+)+/gu));
  expect(Object.keys(problemCodes).filter((code) => !shown.has(code))).toEqual([]);
});
