import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prune } from '../../../../src/cache/prune.ts';
import {
  ImagesFailed,
  renderAll,
  type RenderProgress,
} from '../../../../src/image/batch/render-all.ts';
import type { VerificationCode } from '../../../../src/model/code.ts';
import type { Content } from '../../../../src/model/content.ts';
import { certificate, contentWith, today } from '../../../image/fixtures.ts';

const names = ['Ada Lovelace', 'ส้มโอ', 'محمد', 'Ẹ̀bùn', null];
const content: Content = {
  ...contentWith(),
  certificates: names.map((name, at) => ({
    ...certificate,
    name,
    code: `TESTCODE0000000${at}` as VerificationCode,
  })),
};

let folder: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-images-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function build(outDir: string, cacheDir: string, workers = 1, built = content) {
  const seen: RenderProgress[] = [];
  const progress = await renderAll({
    content: built,
    today,
    outDir: inFolder(outDir),
    cacheDir: inFolder(cacheDir),
    workers,
    onProgress: (latest) => seen.push(latest),
  });
  return { progress, seen };
}

async function written(outDir: string): Promise<Record<string, string>> {
  const files = await readdir(inFolder(outDir, 'certificates'));
  const contents = await Promise.all(
    files
      .toSorted()
      .map(async (file) => [
        file,
        (await readFile(inFolder(outDir, 'certificates', file))).toString('base64'),
      ]),
  );
  return Object.fromEntries(contents) as Record<string, string>;
}

async function cached(cacheDir: string): Promise<string[]> {
  const found = await readdir(inFolder(cacheDir), { recursive: true });
  return found.filter((file) => /\.(?:png|webp|pdf)$/u.test(file)).toSorted();
}

describe('building all images', () => {
  it('writes the images and the document of every certificate that has an image, and says how it goes', async () => {
    const { progress, seen } = await build('one', 'cache-one');
    expect(Object.keys(await written('one'))).toEqual(
      [0, 1, 2, 3].flatMap((at) =>
        ['-screen.webp', '-social.png', '.pdf', '.png'].map((end) => `TESTCODE0000000${at}${end}`),
      ),
    );
    expect(progress).toMatchObject({ total: 16, drawn: 16, found: 0 });
    expect(seen.map(({ drawn }) => drawn)).toEqual(Array.from({ length: 17 }, (_, at) => at));
  });

  it('writes the same bytes with any number of threads, in any order', async () => {
    await build('two', 'cache-two', 2, {
      ...content,
      certificates: content.certificates.toReversed(),
    });
    expect(await written('two')).toEqual(await written('one'));
  });

  it('draws nothing that is in the cache', async () => {
    const { progress } = await build('again', 'cache-one');
    expect(progress).toMatchObject({ drawn: 0, found: 16 });
    expect(await written('again')).toEqual(await written('one'));
  });

  it('redraws what has changed, and only that', async () => {
    const [first, ...others] = content.certificates;
    const { progress } = await build('changed', 'cache-one', 1, {
      ...content,
      certificates: [{ ...first!, name: 'Ada King' }, ...others],
    });
    expect(progress).toMatchObject({ drawn: 4, found: 12 });
  });

  it('redraws what is damaged in the cache, and repairs the cache', async () => {
    const [short, empty, garbled, ...rest] = await cached('cache-two');
    expect(rest.length).toBeGreaterThan(0);
    await truncate(inFolder('cache-two', short!), 1000);
    await truncate(inFolder('cache-two', empty!), 0);
    const bytes = await readFile(inFolder('cache-two', garbled!));
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(inFolder('cache-two', garbled!), bytes);

    expect((await build('mended', 'cache-two')).progress).toMatchObject({ drawn: 3, found: 13 });
    expect(await written('mended')).toEqual(await written('one'));
    expect((await build('mended', 'cache-two')).progress).toMatchObject({ drawn: 0, found: 16 });
  });

  it('publishes what it keeps without a second copy', async () => {
    const name = `${content.certificates[0]!.code}.png`;
    const { nlink } = await stat(inFolder('one', 'certificates', name));
    expect(nlink).toBeGreaterThan(1);
  });

  it('redraws an image that another program has rewritten in the published folder, even if it is valid', async () => {
    await build('rewritten', 'cache-two');
    const name = `${content.certificates[0]!.code}-social.png`;
    const file = inFolder('rewritten', 'certificates', name);
    // Written in place, so that the cache has the same bytes.
    await writeFile(file, PNG.sync.write(PNG.sync.read(await readFile(file))));
    expect((await build('after', 'cache-two')).progress).toMatchObject({
      drawn: 1,
      found: 15,
    });
    expect(await written('after')).toEqual(await written('one'));
  });

  it('leaves no half-written file behind', async () => {
    const files = await readdir(folder, { recursive: true });
    expect(files.filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('writes the others and then names those that cannot be drawn', async () => {
    const broken = contentWith({ certificate: { code: 'TESTCODE00000009' as VerificationCode } });
    const institutions = [
      { ...broken.institutions[0]!, logo: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    ];
    const failing = build('failing', 'cache-one', 1, { ...broken, institutions });
    await expect(failing).rejects.toThrow(ImagesFailed);
    await expect(failing).rejects.toThrow(/TESTCODE00000009 \(print\): .*viewBox/u);
  });

  it('does nothing where there are no certificates', async () => {
    const { progress } = await build('none', 'cache-none', 2, { ...content, certificates: [] });
    const work = { print: 0, screen: 0, social: 0, pdf: 0 };
    expect(progress).toEqual({ total: 0, drawn: 0, found: 0, bytes: 0, work });
  });
});

describe('pruning the cache', () => {
  it('removes what has not been used for so long, and nothing else', async () => {
    await rm(inFolder('two'), { recursive: true });
    await rm(inFolder('mended'), { recursive: true });
    for (const linked of ['rewritten', 'after']) await rm(inFolder(linked), { recursive: true });
    const before = await cached('cache-two');
    const old = new Date('2026-01-01T00:00:00Z');
    await utimes(inFolder('cache-two', before[0]!), old, old);
    await prune(inFolder('cache-two'), 60, new Date());
    expect(await cached('cache-two')).toEqual(before.slice(1));
  });

  it('does not mind a cache that is not there', async () => {
    await expect(prune(inFolder('nowhere'), 60, new Date())).resolves.toBeUndefined();
  });
});
