import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readCases } from '../../../bench/gradebooks/cases.ts';

const cases = 'test/fixtures/gradebook-cases';
const bench = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['test/bench/gradebooks.ts', ...args], { encoding: 'utf8' });

it('cases are printed with what was expected beside what came', () => {
  const { stdout, stderr, status } = bench(cases);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatchSnapshot();
});

it('every problem is shown where that is asked for', () => {
  const { stdout } = bench(cases, '--verbose', '--only', 'words');
  expect(stdout).toMatchSnapshot();
});

it('as one object it holds the reports themselves', () => {
  const { stdout } = bench(cases, '--json', '--only', 'refused');
  expect(JSON.parse(stdout)).toMatchObject({
    cases: [
      {
        id: 'words-for-points',
        results: [
          { exitCode: 1, report: { problems: [{ code: 'gradebook-column-unknown' }] } },
          { exitCode: 1, report: { counts: { learners: 1, badRows: 2 } } },
        ],
      },
    ],
    summary: { cases: 1, exitCodes: { 1: 2 } },
  });
});

it.each([
  ['without cases', undefined, /^There is no file .*cases\.json\.$/],
  ['with something else', '[{ "id": "x" }]', /cases\.json is not a list of cases/],
  ['with JSON that is broken', '[', /cases\.json is not a list of cases/],
])('a folder %s is refused', async (_what, text, expected) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'laurel-cases-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (text !== undefined) writeFileSync(path.join(folder, 'cases.json'), text);
  await expect(readCases(folder)).rejects.toThrow(expected);
});
