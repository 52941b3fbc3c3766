import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hardLink } from '../../src/cache/hard-link.ts';

let folder: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-link-'));
  await writeFile(inFolder('kept'), 'kept');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a second name for a file', () => {
  it('is given in a folder that is not there yet', async () => {
    expect(hardLink(inFolder('kept'), inFolder('new', 'name'))).toBe(true);
    expect(await readFile(inFolder('new', 'name'), 'utf8')).toBe('kept');
  });

  it('takes the place of whatever had that name, and leaves nothing beside it', async () => {
    await writeFile(inFolder('name'), 'earlier');
    for (const _ of ['first', 'again'])
      expect(hardLink(inFolder('kept'), inFolder('name'))).toBe(true);
    expect(await readFile(inFolder('name'), 'utf8')).toBe('kept');
    expect(await readdir(folder)).toEqual(['kept', 'name']);
  });

  it('is not given where that cannot be, and leaves what was there', async () => {
    await writeFile(inFolder('name'), 'earlier');
    expect(hardLink(inFolder('gone'), inFolder('name'))).toBe(false);
    expect(hardLink(inFolder('kept'), inFolder('name', 'below-a-file'))).toBe(false);
    expect(await readFile(inFolder('name'), 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['kept', 'name']);
  });
});
