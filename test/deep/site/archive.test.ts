import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archivedPage } from '../../../src/archive/archived-page.ts';
import { contents } from '../../setup/site-contents.ts';
import { archiveFolder, exported } from '../../site/harness/archive.ts';
import { distOf, filesIn } from '../../site/harness/built-pages.ts';

const content = path.resolve(contents.sample);
let folder: Awaited<ReturnType<typeof archiveFolder>>;
let archive = '';

beforeAll(async () => {
  folder = await archiveFolder();
  archive = folder.in('whole');
  const run = await exported(archive, { content, dist: distOf() });
  expect(run).toMatchObject({ exitCode: 0, err: '' });
});
afterAll(() => folder.remove());

const read = (file: string) => readFileSync(path.join(archive, file), 'utf8');
const isPage = (file: string) => file.endsWith('.html');
const ending = (end: string) => filesIn(archive).filter((file) => file.endsWith(end));

describe('an archive', () => {
  it('has every certificate with its credential, image and document', () => {
    const codes = filesIn(distOf()).filter((file) => file.endsWith('/credential.json'));
    expect(codes.length).toBeGreaterThan(40);
    expect(filesIn(archive)).toEqual(expect.arrayContaining(codes));
    for (const file of codes) {
      const code = file.split('/')[1];
      expect(filesIn(archive)).toEqual(
        expect.arrayContaining([
          `certificates/${code}.png`,
          `certificates/${code}.pdf`,
          `verify/${code}/index.html`,
          `verify/${code}/archived.js`,
        ]),
      );
    }
    const unchanged = [
      ...codes,
      ...filesIn(distOf()).filter((file) => /^status\/|did\.json$|\.(?:png|webp|pdf)$/u.test(file)),
    ];
    for (const file of unchanged) {
      expect(readFileSync(path.join(archive, file)), file).toEqual(
        readFileSync(path.join(distOf(), file)),
      );
    }
  });

  it('has nothing unpublished, and nothing that needs a function', () => {
    const built = new Set(filesIn(distOf()));
    const added = filesIn(archive).filter((file) => !built.has(file));
    expect(added.filter((file) => !file.endsWith('/archived.js'))).toEqual([
      'README.txt',
      'SHA256SUMS',
      'archive/archive.css',
      'archive/check.js',
      'archive/page.js',
      'not-in-this-archive/index.html',
    ]);
    expect(
      filesIn(archive).filter((file) => /^(?:account|records|review|attest)\//u.test(file)),
    ).toEqual([]);
  });

  it('links only to what is in it, wherever it lies', () => {
    const dead = ending('.html').flatMap((file) => {
      const $ = load(read(file));
      const targets = $('[href], [src], [action]')
        .map((_, one) => $(one).attr('href') ?? $(one).attr('src') ?? $(one).attr('action') ?? '')
        .get();
      return targets.filter((target) => !holds(target, file)).map((target) => `${file}: ${target}`);
    });
    expect(dead).toEqual([]);
  });

  it('has style sheets that name only what lies beside them', () => {
    const named = ending('.css').flatMap((file) =>
      [...read(file).matchAll(/url\(["']?([^"')]+)/gu)].map(([, target = '']) => ({
        file,
        target,
      })),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ file, target }) => !holds(target, file))).toEqual([]);
  });

  it('loads no modules, which browsers refuse from a disk', () => {
    const modules = ending('.html').filter((file) =>
      /type="module"|modulepreload|crossorigin/u.test(read(file)),
    );
    expect(modules).toEqual([]);
  });

  it.each([
    ['address-bar', '; this is a copy'],
    ['only-at', 'An archive of pages that were at'],
    ['compared-with', 'this archive'],
    ['lede', 'The answer holds as of 20 November 2026'],
    ['live-only', null],
  ])('has its own words in every place marked %s, or nothing', (place, words) => {
    const placesIn = (folder: string, files: readonly string[]) =>
      files.flatMap((file) => {
        const $ = load(readFileSync(path.join(folder, file), 'utf8'));
        return $(`[data-archive=${place}]`)
          .map((_, one) => $(one).text())
          .get();
      });
    const built = placesIn(distOf(), filesIn(distOf()).filter(isPage));
    expect(built.length).toBeGreaterThan(0);
    const texts = placesIn(archive, ending('.html'));
    if (words === null) expect(texts).toEqual([]);
    else {
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => !text.includes(words))).toEqual([]);
    }
    expect(texts.filter((text) => built.includes(text))).toEqual([]);
  });

  it('speaks of its day in the past, and of nothing that only a live site has', () => {
    const ofToday =
      /\b(?:it|longer) counts\b|counts today|is genuine|is valid|has expired|stands today|published here now/iu;
    const ofSessions = /\bstart(?:s|ing) (?:soon|\d)|running now|next session(?! (?:then|after))/iu;
    const ofLiveSite = /\bsign in\b|linkedin|course record|your scores/iu;
    // What a site says on pages of its own is its own.
    const pages = ending('.html').filter((file) => !file.startsWith('pages/'));
    const found = pages.flatMap((file) => {
      const $ = load(read(file));
      // What takes over when a certificate's last day has passed is said of that later day.
      $('script, [hidden][data-after]').remove();
      const text = $('body').text();
      const matches = [
        file.startsWith('verify/') ? ofToday.exec(text) : null,
        ofSessions.exec(text),
        ofLiveSite.exec(text),
      ];
      return matches.flatMap((match) => (match ? [`${file}: ${match[0]}`] : []));
    });
    expect(found).toEqual([]);
  });

  it('finds its places in pages of which every word and class is another', () => {
    const codePage = filesIn(distOf()).find((file) =>
      /^verify\/[0-9A-Z]+\/index\.html$/u.test(file),
    );
    for (const file of [codePage!, 'verify/index.html', 'index.html']) {
      const html = readFileSync(path.join(distOf(), file), 'utf8');
      const pages = { url: 'https://laurel.example', has: () => true, asOf: '2026-11-20' };
      const places = (page: string) => {
        const $ = load(archivedPage(page, file, pages));
        return $('[data-archive], aside[aria-label=Archive]')
          .map((_, one) => [$(one).attr('data-archive'), $(one).text()].join(': '))
          .get()
          .filter((text) => !text.startsWith('notice'));
      };
      const reworded = html
        .replaceAll(/(?<=>)[^<>]+(?=<)/gu, 'x')
        .replaceAll(/ class="[^"]*"/gu, '');
      expect(places(reworded)).toEqual(places(html));
    }
  });

  it('says on every page that it is an archive, and of which day', () => {
    const silent = ending('.html').filter(
      (file) => !load(read(file))('aside[aria-label=Archive]').text().includes('20 November 2026'),
    );
    expect(silent).toEqual([]);
    expect(read('README.txt')).toContain('Status as of 20 November 2026.');
    expect(read('README.txt')).toContain('did:web:laurel.example:institutions:northfold');
  });

  it('has a checksum of every file', () => {
    const sums = Object.fromEntries(
      read('SHA256SUMS')
        .trim()
        .split('\n')
        .map((line) => line.split('  ').toReversed()),
    ) as Record<string, string>;
    const files = filesIn(archive).filter((file) => file !== 'SHA256SUMS');
    expect(Object.keys(sums)).toEqual(files);
    for (const file of files) {
      const sum = createHash('sha256')
        .update(readFileSync(path.join(archive, file)))
        .digest('hex');
      expect(sums[file], file).toBe(sum);
    }
  });

  /** Whether a target is another host's, or a file and a place of the archive, named relative to the file that names it. */
  function holds(target: string, from: string): boolean {
    if (target === '' || /^(?:https?:\/\/|mailto:|tel:)/u.test(target)) return true;
    if (target.startsWith('/')) return false;
    const url = new URL(target, `https://archive.invalid/${from}`);
    const file = decodeURIComponent(url.pathname.slice(1));
    if (!filesIn(archive).includes(file)) return false;
    return (
      url.hash.length < 2 ||
      !file.endsWith('.html') ||
      read(file).includes(` id="${url.hash.slice(1)}"`)
    );
  }
});

describe('nothing is written', () => {
  const isThere = async (name: string) =>
    (await readdir(folder.in('.'))).some((file) => file.includes(name));

  it.each([
    ['without a build', () => folder.in('no-build'), 'There is no build.'],
    ['from the build of other content', () => distOf('small'), 'The build lacks'],
  ])('%s', async (_, dist, message) => {
    const run = await exported(folder.in('refused'), { content, dist: dist() });
    expect(run).toMatchObject({ exitCode: 1, out: '' });
    expect(run.err).toContain(message);
    expect(await isThere('refused')).toBe(false);
  });

  it('into a folder that has something in it', async () => {
    await mkdir(folder.in('full'));
    await writeFile(folder.in('full/mine.txt'), 'mine');
    const run = await exported(folder.in('full'), { content, dist: distOf() });
    expect(run.exitCode).toBe(1);
    expect(run.err).toContain('The folder has something in it.');
    expect(await readdir(folder.in('full'))).toEqual(['mine.txt']);
  });

  it('if it is interrupted', async () => {
    const broken = folder.in('broken-build');
    await cp(distOf(), broken, { recursive: true });
    await rm(path.join(broken, 'about/index.html'));
    await expect(exported(folder.in('half'), { content, dist: broken })).rejects.toThrow('ENOENT');
    expect(await isThere('half')).toBe(false);
  });
});
