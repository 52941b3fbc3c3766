import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onPostBuild, onPreBuild } from '../../netlify/plugins/build-cache/index.js';

const files = ['.cache/laurel/images/0f/0f3a.png', '.cache/laurel/pages/9c/9c21.html.zst'];
let checkout: string;
let kept: string;

/** Netlify's build cache: copies folders out of the checkout and back, and reports whether there was one. */
const cache = {
  restore: (folder: string) => copied(path.join(kept, folder), path.join(checkout, folder)),
  save: (folder: string) => copied(path.join(checkout, folder), path.join(kept, folder)),
};

async function copied(from: string, to: string): Promise<boolean> {
  if (!(await stat(from).catch(() => undefined))) return false;
  await cp(from, to, { recursive: true });
  return true;
}

async function emptyCheckout(): Promise<void> {
  checkout = await mkdtemp(path.join(tmpdir(), 'laurel-checkout-'));
}

beforeEach(async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  kept = await mkdtemp(path.join(tmpdir(), 'laurel-kept-'));
  await emptyCheckout();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all([kept, checkout].map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('the cache between builds', () => {
  it('brings what one build finished to the next', async () => {
    await onPreBuild({ utils: { cache } });
    for (const file of files) {
      await mkdir(path.join(checkout, path.dirname(file)), { recursive: true });
      await writeFile(path.join(checkout, file), `finished ${file}`);
    }
    await onPostBuild({ utils: { cache } });

    await rm(checkout, { recursive: true });
    await emptyCheckout();
    await onPreBuild({ utils: { cache } });
    for (const file of files) {
      expect(await readFile(path.join(checkout, file), 'utf8')).toBe(`finished ${file}`);
    }
  });

  it('lets a first build and one that finished nothing pass', async () => {
    await onPreBuild({ utils: { cache } });
    await onPostBuild({ utils: { cache } });
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).toBe(
      'There is nothing of an earlier build: every page and certificate is made again.',
    );
  });
});
