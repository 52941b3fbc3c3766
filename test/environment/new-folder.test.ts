import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, newFolder } from '../../src/environment/new-folder.ts';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'laurel-new-folder-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

const fill = (dir: string) => writeFile(path.join(dir, 'a.txt'), 'a');

describe('a new folder', () => {
  it.each([
    ['is made with those that lead to it', () => Promise.resolve(), 'deep/below/target'],
    ['takes the place of an empty one', (target: string) => mkdir(target), 'target'],
  ])('%s', async (_, before, name) => {
    const target = path.join(place, name);
    await before(target);
    await newFolder(target, fill);
    expect(await readdir(target)).toEqual(['a.txt']);
    expect(await readdir(path.dirname(target))).toEqual([path.basename(target)]);
    // As any folder that is made, not as a temporary one.
    expect((await stat(target)).mode & 0o700).toBe(0o700);
  });

  it.each([
    [
      'a folder with something in it',
      (target: string) => mkdir(path.join(target, 'mine'), { recursive: true }),
    ],
    ['a file', (target: string) => writeFile(target, 'mine')],
  ])('is not made of %s, which stays as it is', async (_, before) => {
    const target = path.join(place, 'target');
    await before(target);
    await expect(newFolder(target, fill)).rejects.toThrow(FolderInUse);
    expect(await readdir(place)).toEqual(['target']);
  });

  it('is not made where filling it fails', async () => {
    const failing = async (dir: string) => {
      await fill(dir);
      throw new Error('no room');
    };
    await expect(newFolder(path.join(place, 'target'), failing)).rejects.toThrow('no room');
    expect(await readdir(place)).toEqual([]);
  });

  it('does not overwrite files that another program has put there since', async () => {
    const target = path.join(place, 'target');
    const overtaken = async (dir: string) => {
      await fill(dir);
      await mkdir(path.join(target, 'theirs'), { recursive: true });
    };
    await expect(newFolder(target, overtaken)).rejects.toThrow(FolderInUse);
    expect(await readdir(target)).toEqual(['theirs']);
    expect(await readdir(place)).toEqual(['target']);
  });
});
