import { link, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFile, readKept } from '../../src/cache/kept-file.ts';
import { prune } from '../../src/cache/prune.ts';

const now = new Date('2026-11-20T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function kept(name: string, usedDaysAgo: number): Promise<void> {
  const file = keptFile(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, name);
  await utimes(file, daysAgo(usedDaysAgo), daysAgo(usedDaysAgo));
}

async function left(): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => path.basename(file))
    .filter((name) => name.includes('.'))
    .toSorted();
}

describe('pruning', () => {
  it('removes what was not used for so long and what was left half-written, and nothing else', async () => {
    await kept('aa1.png', 61);
    await kept('aa2.png', 59);
    await kept('bb3.html.zst', 61);
    await kept('bb4.png.x.tmp', 2);
    await kept('bb5.png.y.tmp', 0);
    await prune(folder, 60, now);
    expect(await left()).toEqual(['aa2.png', 'bb5.png.y.tmp']);
  });

  it('leaves what is published, until it no longer is', async () => {
    await kept('aa1.png', 61);
    const published = path.join(folder, 'published');
    await link(keptFile(folder, 'aa1.png'), published);
    await prune(folder, 60, now);
    expect(await left()).toEqual(['aa1.png']);
    await rm(published);
    await prune(folder, 60, new Date('2026-11-21T12:00:00Z'));
    expect(await left()).toEqual([]);
  });

  it('looks through the folder once a day', async () => {
    await prune(folder, 60, now);
    await kept('aa1.png', 61);
    await prune(folder, 60, now);
    await kept('aa2.png', 61);
    await prune(folder, 60, now);
    expect(await left()).toEqual(['aa2.png']);
    await prune(folder, 60, new Date('2026-11-21T00:00:01Z'));
    expect(await left()).toEqual([]);
  });

  it('leaves what was read since', async () => {
    await kept('aa1.png', 61);
    expect(readKept(keptFile(folder, 'aa1.png'))?.toString()).toBe('aa1.png');
    await prune(folder, 60, now);
    expect(await left()).toEqual(['aa1.png']);
  });
});
