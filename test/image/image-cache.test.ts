import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { imageCache } from '../../src/image/batch/image-cache.ts';
import { renderCertificate } from '../../src/image/certificate-image.ts';
import { artworkWith } from './fixtures.ts';

it.each([
  ['print', 'social'],
  ['screen', 'screen'],
  ['social', 'social'],
  ['pdf', 'pdf'],
] as const)(
  'the cache finds a whole file that it kept, and no damaged one: %s',
  async (kind, drawn) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'laurel-image-cache-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const cache = imageCache(folder, 'renderer');
    const key = cache.keyOf(artworkWith(), kind);
    // An image for print takes longer, and is another PNG.
    const file = Buffer.from(await renderCertificate(artworkWith(), drawn));
    cache.keep(key, file);
    expect(cache.find(key)).toEqual(file);
    cache.keep(key, file.subarray(0, -1));
    expect(cache.find(key)).toBeNull();
  },
);
