import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { bundledGlyphs } from '../../src/fonts/coverage.ts';
import { keptValues } from '../../src/environment/kept-values.ts';
import { readingAhead } from '../../src/environment/reading-ahead.ts';
import { readSessions } from '../../src/load/read-sessions.ts';
import { writeBenchContent } from '../bench/build/bench-content.ts';

const now = new Date('2026-11-30T12:00:00Z');
let folder: string;
let dir: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-ahead-'));
  dir = path.join(folder, 'content');
  // Sessions of a length that is worth keeping.
  await writeBenchContent(dir, 8000);
  return () => rm(folder, { recursive: true });
});

/** A cache of its own, where the thread finds it. */
async function newCache(): Promise<string> {
  const cache = await mkdtemp(path.join(folder, 'cache-'));
  vi.stubEnv('LAUREL_CACHE', cache);
  onTestFinished(() => void vi.unstubAllEnvs());
  return cache;
}

const keptIn = (cache: string) => readdir(path.join(cache, 'values')).catch(() => []);
const reading = () => readSessions({ dir, now, glyphs: bundledGlyphs(), known: keptValues() });

it('keeps what a reading looks for, which then finds the same as alone', async () => {
  await newCache();
  const alone = await reading();

  const cache = await newCache();
  const stop = await readingAhead({ dir, now }, 0);
  while ((await keptIn(cache)).length < 4) await setTimeout(20);
  await stop();
  const before = await keptIn(cache);
  const found = await reading();
  const after = await keptIn(cache);

  expect(before.length).toBeGreaterThanOrEqual(4);
  // It has added the others, and written none again.
  expect(after).toEqual(expect.arrayContaining(before));
  expect(found.problems).toEqual(alone.problems);
  const plain = ({ content }: typeof found) =>
    content?.sessions.map(({ open: _, ...session }) => session);
  expect(plain(found)).toEqual(plain(alone));
});

it('begins with the last session', async () => {
  const cache = await newCache();
  const stop = await readingAhead({ dir, now }, 0);
  while ((await keptIn(cache)).length === 0) await setTimeout(20);
  await stop();

  const known = keptValues();
  const asked: boolean[] = [];
  await readSessions({
    dir,
    now,
    glyphs: bundledGlyphs(),
    known: {
      async find(kind, text) {
        const value = await known.find(kind, text);
        if (text.startsWith('\0')) asked.push(value !== undefined);
        return value;
      },
      keep: () => Promise.resolve(),
    },
  });

  expect(asked.at(-1)).toBe(true);
});

it.each([
  ['content that one thread reads quickly', () => dir, undefined],
  ['a folder that is not there', () => path.join(folder, 'nowhere'), undefined],
  ['a folder that is not there, whatever its size', () => path.join(folder, 'nowhere'), 0],
])('keeps nothing of %s', async (_what, of, least) => {
  const cache = await newCache();
  await (
    await readingAhead({ dir: of(), now }, least)
  )();
  expect(await keptIn(cache)).toEqual([]);
});
