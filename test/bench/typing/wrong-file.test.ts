import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';

const few = 'subject,sessionIndex,rep,H.a,DD.a.b\ns002,1,1,0.1,0.2\n';

it.each([
  ['is not there', null, 'could not be read: ENOENT'],
  ['is something else', 'title: Knots\n', 'holds typings of 0 people: more than 26 are needed.'],
  ['has other columns', 'subject,score\ns002,1\n', 'a row has no times in columns'],
  ['is cut off while it is packed', gzipSync(few).subarray(0, -12), 'could not be read: '],
  ['holds one person', few, 'holds typings of 1 people: more than 26 are needed.'],
])('a file that %s is named, with where to get the right one', (_what, content, complaint) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'laurel-typing-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'typings.csv');
  if (content !== null) writeFileSync(file, content);
  const { status, stderr } = spawnSync(process.execPath, ['test/bench/typing.ts', '--data', file], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(file);
  expect(stderr).toContain(complaint);
  expect(stderr).toContain('https://www.cs.cmu.edu/~keystroke/');
  expect(stderr).not.toContain('    at ');
});
