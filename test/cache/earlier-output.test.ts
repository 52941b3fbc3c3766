import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EarlierOutput } from '../../src/cache/earlier-output.ts';

let folder: string;
const inDist = (name: string) => path.join(folder, 'dist', name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-earlier-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () =>
  new EarlierOutput({
    dist: path.join(folder, 'dist'),
    parts: ['pictures', 'pages'],
    aside: path.join(folder, 'aside'),
    list: path.join(folder, 'list.json'),
  });

function write(name: string, text: string): string {
  mkdirSync(path.dirname(inDist(name)), { recursive: true });
  writeFileSync(inDist(name), text);
  return inDist(name);
}

type Wanted = Readonly<Record<string, string>>;

/** Builds files whose contents are their keys; empties the folder first, as Astro does. Returns the names of those it took over. */
function build(wanted: Wanted, output = open()): readonly string[] {
  output.setAside();
  rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
  const taken: string[] = [];
  for (const [name, key] of Object.entries(wanted)) {
    if (output.take(inDist(name), key) === null) output.written(write(name, key), key);
    else taken.push(name);
  }
  write('index.html', 'not kept');
  output.finish();
  return taken;
}

async function published(): Promise<Wanted> {
  const entries = await readdir(path.join(folder, 'dist'), {
    recursive: true,
    withFileTypes: true,
  });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(inDist(''), path.join(entry.parentPath, entry.name)))
      .toSorted()
      .map((name) => [name, readFileSync(inDist(name), 'utf8')]),
  );
}

const first: Wanted = { 'pages/a/index.html': 'a', 'pages/b/index.html': 'b', 'pictures/a': 'x' };

describe('what an earlier build has published', () => {
  it('is taken over where the key is the same, and nothing else of it stays', async () => {
    expect(build(first)).toEqual([]);
    const second = { 'pages/a/index.html': 'a', 'pages/c/index.html': 'c', 'pictures/a': 'y' };
    expect(build(second)).toEqual(['pages/a/index.html']);
    expect(await published()).toEqual({ ...second, 'index.html': 'not kept' });
    expect(await readdir(inDist('pages'))).toEqual(['a', 'c']);
  });

  it('is taken over again and again', () => {
    build(first);
    expect([build(first), build(first)]).toEqual([Object.keys(first), Object.keys(first)]);
  });

  it.each([
    ['has another text', () => writeFileSync(inDist('pictures/a'), 'z')],
    [
      'was written again at the same length, with its time set back',
      () => {
        writeFileSync(inDist('pictures/a'), 'z');
        utimesSync(inDist('pictures/a'), 0, 0);
      },
    ],
    ['is gone', () => rmSync(inDist('pictures/a'))],
    ['is gone with its folder', () => rmSync(inDist('pictures'), { recursive: true })],
  ])('is not trusted where a file %s', async (_what, touch) => {
    build(first);
    touch();
    expect(build(first)).toEqual(['pages/a/index.html', 'pages/b/index.html']);
    expect(await published()).toMatchObject(first);
  });

  it('does not take over files that another program has added', async () => {
    build(first);
    write('pages/a/extra.html', 'extra');
    write('pictures/extra', 'extra');
    expect(build(first)).toHaveLength(3);
    expect(Object.keys(await published())).toEqual(['index.html', ...Object.keys(first)]);
  });

  it('is not trusted after a build that was broken off', async () => {
    build(first);
    open().setAside();
    expect(build(first)).toEqual([]);
    expect(await published()).toMatchObject(first);
  });

  it('is not trusted where its list cannot be read', () => {
    build(first);
    writeFileSync(path.join(folder, 'list.json'), '{"files":');
    expect(build(first)).toEqual([]);
  });

  it('hands on what was noted', () => {
    const output = open();
    output.setAside();
    output.note('style.css');
    output.finish();
    const next = open();
    next.setAside();
    expect(next.notes).toEqual(['style.css']);
  });
});
