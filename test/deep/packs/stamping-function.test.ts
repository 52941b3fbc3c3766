import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, publishedContent, type PublishedContent } from '../../packs/published.ts';
import { sampleSource } from '../../setup/site-contents.ts';

const run = promisify(execFile);

/** One of each is enough: marks, letters that join or stack, right to left, ideographs of each tradition. */
const scripts = [
  ...[/^[ -~]+$/u, /\p{Script=Latin}\p{M}|[À-ỹ]/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u],
  ...[
    /\p{Script=Devanagari}/u,
    /\p{Script=Ethiopic}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
  ],
  ...[/^\p{Script=Han}/u, /[\p{Script=Hiragana}\p{Script=Katakana}]/u, /\p{Script=Hangul}/u],
];

let folder: string;
let bundle: string;
let contents: readonly PublishedContent[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-stamping-'));
  const entry = path.resolve('test/fixtures/stamping-function');
  const [bundled] = await zipFunctions(entry, folder, {
    config: { '*': { nodeBundler: 'esbuild' } },
    archiveFormat: 'none',
  });
  bundle = bundled!.path;
  const open = new Set(scripts);
  const first = ({ name }: { readonly name: string | null }): boolean => {
    const shown = [...open].filter((script) => name !== null && script.test(name));
    for (const script of shown) open.delete(script);
    return shown.length > 0;
  };
  contents = [
    await publishedContent(sampleSource, first),
    await publishedContent('test/fixtures/hostile-names'),
  ];
  for (const [at, { packs }] of contents.entries()) {
    for (const [name, bytes] of packs) {
      const file = path.join(folder, String(at), name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Asks for files in a process of its own, which has nothing but the bundle and the packs, and writes them to a folder. */
const askAll = `
const { writeFile } = await import('node:fs/promises');
const { default: handle } = await import(process.argv[1]);
for (const asked of process.argv.slice(3)) {
  const answer = await handle(new Request('https://laurel.example/' + asked));
  if (answer.status !== 200) throw new Error(asked + ': ' + answer.status);
  await writeFile(process.argv[2] + '/' + asked.replace('/', '.'), await answer.bytes());
}
`;

async function asked(packs: string, what: readonly string[]): Promise<void> {
  const entry = path.join(bundle, 'test/fixtures/stamping-function/certificate-file.mjs');
  await run(process.execPath, ['--input-type=module', '--eval', askAll, entry, packs, ...what], {
    cwd: bundle,
    env: { PACKS: packs },
  });
}

describe('a function that stamps', () => {
  it.each([
    [0, 'the sample'],
    [1, 'names that are hard to set'],
  ])('gives what a static site publishes, to the byte, from packs alone: %i, %s', async (at) => {
    const { published, render } = contents[at]!;
    const valid = published.filter(({ artwork }) => artwork?.mark === null);
    expect(valid.length).toBeGreaterThan(5);
    const packs = path.join(folder, String(at));
    const files = valid.flatMap((one) => kinds.map((kind) => [one, kind] as const));
    await asked(
      packs,
      files.map(([{ certificate }, kind]) => `${certificate.code}/${kind}`),
    );
    for (const [{ certificate, artwork, credential }, kind] of files) {
      const file = await readFile(path.join(packs, `${certificate.code}.${kind}`));
      const expected = await render(artwork!, kind, credential);
      expect(Buffer.compare(file, expected), `${certificate.name}, ${kind}`).toBe(0);
    }
  });

  it('is a bundle of less than 15 MB, without what lays out and paints, and without a font', async () => {
    const entries = await readdir(bundle, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name));
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000_000);
    const carried = files.filter((file) =>
      /node_modules\/(?:satori|@resvg|yoga|svgo|@fontsource|@expo-google-fonts)|\.(?:woff2?|ttf|otf|node)$/u.test(
        file,
      ),
    );
    expect(carried).toEqual([]);
    for (const file of files.filter((each) => /\.[cm]?js$/u.test(each)))
      expect(await readFile(file, 'utf8'), file).not.toMatch(/from ?["'](?:satori|@resvg\/)/u);
  });
});
