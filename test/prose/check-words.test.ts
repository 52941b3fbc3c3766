import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProse, wordsIn } from './check-words.ts';
import { bannedWords } from './words.ts';

const run = promisify(execFile);

const found = [
  ['Whoever has the link can open it.', 'Whoever'],
  ['the learner, whomever it concerns', 'whomever'],
  ['Whosoever asks', 'Whosoever'],
  ['if somebody asks', 'somebody'],
  ['somebody’s link', 'somebody'],
  ['it is sent to nobody else', 'nobody else'],
  ['<p>It is sent to nobody\n  else.</p>', 'nobody else'],
  ['// It is sent to nobody\n// else.', 'nobody else'],
  ['/**\n * It is sent to nobody\n * else.\n */', 'nobody else'],
  ['Everybody can see it', 'Everybody'],
  ['The page is built anew.', 'anew'],
  ['words parted by spaces', 'parted'],
  ['const parted = 1;', 'parted'],
  ['// Resolves after so many milliseconds.', 'so many'],
  ['/** So many are taken at a time. */', 'So many'],
  ['so many at a time. It follows that none is left.', 'so many'],
  ['all of a sudden', 'of a sudden'],
  ['the owner thereof', 'thereof'],
  ['spaces, tabs and the like', 'and the like'],
  ['There are two. Of which one counts.', 'Of which'],
  ['/** Of whom nothing is known. */', 'Of whom'],
  ['/** What a page shows. */', 'What'],
  ['/**\n * What a page shows.\n * @param page its address\n */', 'What'],
] as const;

const notFound = [
  'whatever the case, however often',
  'nobody knows what else there is',
  'everyone, anyone, someone, no one else',
  'a newer one',
  'the learner departed; an imparted skill',
  'so many cooks that the broth was spoilt',
  'so much, how many, as many as there are',
  'suddenly',
  'the like-named file and others like it',
  'two links, of which one works',
  '// What a page shows is decided elsewhere.',
  'What this page proves',
  '/** The page that shows what counts. */',
];

describe('the list of words', () => {
  it.each(found)('finds a word in %j', (text, word) => {
    expect(wordsIn(text).map((each) => each.word)).toEqual([word]);
  });

  it.each(notFound)('finds nothing in %j', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('has an example for each of its rows', () => {
    const matched = bannedWords.filter(({ pattern }) =>
      found.some(([text]) => [...text.matchAll(pattern)].length > 0),
    );
    expect(matched).toEqual(bannedWords);
  });

  it('finds every place, in order, with its line, its column and what to write', () => {
    const text = 'Whoever asks\nis told anew; 🙂 somebody\n  else, whoever.';
    const anyone = 'the person (the holder, the learner), or “anyone who …”';
    const someone = 'the role (learner, reviewer, staff, caller, visitor), or “someone”';
    expect(wordsIn(text)).toEqual([
      { line: 1, column: 1, word: 'Whoever', instead: anyone },
      { line: 2, column: 9, word: 'anew', instead: '“again”, or nothing' },
      { line: 2, column: 18, word: 'somebody', instead: someone },
      { line: 3, column: 9, word: 'whoever', instead: anyone },
    ]);
  });
});

describe('the files that are read', () => {
  it.each([
    'README.md',
    'SECURITY.md',
    'netlify.toml',
    '.github/workflows/test.yml',
    'docs/decisions/fonts.md',
    'src/pages/about/index.astro',
    'src/styles/base.css',
    'netlify/plugins/build-cache/index.js',
    'astro.config.mjs',
    'test/image/fixtures.ts',
    'test/prose/check-words.ts',
  ])('include %s', (file) => {
    expect(isProse(file)).toBe(true);
  });

  it.each([
    'content/courses/statistics.yaml',
    'test/fixtures/README.md',
    'test/cli/__snapshots__/issue.test.ts.snap',
    'package-lock.json',
    'docs/pictures/certificate.png',
    'test/prose/words.ts',
    'test/prose/check-words.test.ts',
  ])('do not include %s', (file) => {
    expect(isProse(file)).toBe(false);
  });
});

describe('npm run words', () => {
  let folder: string;
  const script = path.resolve('test/prose/check-words.ts');
  const git = (...args: string[]) => run('git', args, { cwd: folder });
  const checked = async () => {
    const outcome = await run(process.execPath, [script], { cwd: folder }).catch(
      (error: unknown) => error as { code: number; stderr: string },
    );
    return { code: 0, ...outcome };
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'words-'));
    await git('init', '--quiet');
    await writeFile(path.join(folder, 'good.md'), 'Anyone may ask.\n');
    await writeFile(path.join(folder, 'untracked.md'), 'Whoever asks.\n');
    await git('add', 'good.md');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('passes where no tracked file has a banned word', async () => {
    expect(await checked()).toMatchObject({ code: 0, stderr: '' });
  });

  it('fails with the place, the word and what to write', async () => {
    await writeFile(path.join(folder, 'bad.md'), 'Now,\nask somebody.\n');
    await git('add', 'bad.md');
    const { code, stderr } = await checked();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^bad\.md:2:5: “somebody” – write the role/u);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
