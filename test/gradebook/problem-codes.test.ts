import { readFile } from 'node:fs/promises';
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
  const texts = await Promise.all(
    [
      'test/gradebook/__snapshots__/read-gradebook.test.ts.snap',
      'test/gradebook/__snapshots__/workbook.test.ts.snap',
      'test/gradebook/workbook.test.ts',
      'test/gradebook/__snapshots__/open-text.test.ts.snap',
      'test/gradebook/read-gradebook.test.ts',
      'test/gradebook/issue-plan.test.ts',
      'test/gradebook/platforms.test.ts',
      'test/gradebook/workbook.test.ts',
      'test/gradebook/open-text.test.ts',
      'test/cli/issue-report.test.ts',
    ].map((file) => readFile(path.join(root, file), 'utf8')),
  );
  const shown = new Set(texts.join('\n').match(/gradebook(?:-[a-z0-9]+)+/gu));
  expect(Object.keys(gradebookProblemCodes).filter((code) => !shown.has(code))).toEqual([]);
});
