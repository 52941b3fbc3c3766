import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageCache } from '../../../src/publish/verify-pages/page-cache.ts';

const key = '0f'.repeat(32);
const page = '<!doctype html><p>محمد, 王, Ẹ̀bùn</p>';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function entry(): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  return path.join(
    folder,
    files.find((file) => file.endsWith('.zst'))!,
  );
}

describe('kept pages', () => {
  it('are found again as they were', async () => {
    expect(pageCache(folder).find(key)).toBeNull();
    await pageCache(folder).keep(key, page);
    expect(pageCache(folder).find(key)).toBe(page);
    expect(pageCache(folder).find('1f'.repeat(32))).toBeNull();
  });

  it('are not trusted when any byte of them is another', async () => {
    const cache = pageCache(folder);
    await cache.keep(key, page);
    const file = await entry();
    const whole = await readFile(file);
    for (const at of whole.keys()) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0b100;
      await writeFile(file, damaged);
      expect([null, page]).toContain(cache.find(key));
    }
  });

  it('are not trusted when they end too early', async () => {
    const cache = pageCache(folder);
    await cache.keep(key, page);
    const file = await entry();
    const whole = await readFile(file);
    for (const length of whole.keys()) {
      await writeFile(file, whole.subarray(0, length));
      expect(cache.find(key)).toBeNull();
    }
    await cache.keep(key, page);
    expect(cache.find(key)).toBe(page);
  });

  it('come to no harm when builds keep the same page at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => pageCache(folder).keep(key, page)));
    expect(pageCache(folder).find(key)).toBe(page);
    expect(await readdir(path.join(folder, '0f'))).toHaveLength(1);
  });
});
