import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderSize, sizeIfThere } from '../../src/environment/folder-size.ts';

const files: readonly (readonly [string, number])[] = [
  ['index.html', 10],
  ['verify/A/index.html', 20],
  ['verify/A/credential.json', 5],
  ['certificates/A.png', 300],
  ['certificates/A.pdf', 40],
  ['certificates/old/A.png', 1],
];

it('counts files, bytes and pages, and finds the directory with the most files of its own', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-size-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, bytes] of files) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), Buffer.alloc(bytes));
  }
  const size = await folderSize(folder);
  expect(size).toMatchObject({ files: 6, bytes: 376, pages: 2 });
  expect(size.largest.files).toBe(2);
  expect(['verify/A', 'certificates']).toContain(size.largest.directory);
});

it('an empty folder has none', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-size-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const largest = { directory: '', files: 0 };
  expect(await folderSize(folder)).toEqual({ files: 0, bytes: 0, pages: 0, largest });
});

it('a folder that is not there has no file, where it need not be', async () => {
  const folder = path.join(tmpdir(), 'laurel-size-of-nothing');
  expect(await sizeIfThere(folder)).toEqual({ files: 0, bytes: 0 });
  await expect(folderSize(folder)).rejects.toThrow('ENOENT');
});
