import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checksumList } from '../../../src/cli/export/checksum-list.ts';

it.each([
  ['in memory', undefined],
  ['some of them set aside', 700],
  ['all of them set aside', 500],
])('lists the checksums of many files in order, %s', async (_where, most) => {
  const dir = await mkdtemp(path.join(tmpdir(), 'laurel-sums-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const sums = checksumList(dir, most);
  const names = ['index.html', 'archived.js'];
  const files = Array.from({ length: 1250 }, (_, at) => 9999 - ((at * 7) % 1250)).flatMap((code) =>
    names.map((name) => `verify/${code}/${name}`),
  );
  for (const file of files) sums.add([file, 'abc']);
  await sums.write();
  expect(await readdir(dir)).toEqual(['SHA256SUMS']);
  const lines = (await readFile(path.join(dir, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
  expect(lines).toEqual(files.toSorted().map((file) => `abc  ${file}`));
});
