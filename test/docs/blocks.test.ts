import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundledGlyphs } from '../../src/fonts/coverage.ts';
import { frontMatterOf, markdownOf } from '../../src/load/files/front-matter.ts';
import { loadContent } from '../../src/load/load-content.ts';
import { pageFaults } from '../../src/load/markdown/page-faults.ts';
import { buildMoment } from '../setup/site-contents.ts';
import { completed, contentBlocks, writeDocumented } from './documented-content.ts';
import { blocksOf, codeSpans, markdownFiles, type Block } from './markdown.ts';
import { checkoutFor, shellCommand, type Checkout } from './checkout.ts';
import { commandsIn, commandsOf, parsed, type ShownCommand } from './shell.ts';
import { isScript, isStaffCommand, knowsOption } from './staff-commands.ts';

/** Every Markdown file whose blocks are checked. */
const documented = markdownFiles.filter((file) => /^(?:README|docs\/|src\/)/u.test(file));
const pagesWith = (language: string): string[] =>
  documented.filter((file) => blocksOf(file).some((block) => block.language === language));

/** Commands that need a network, a server or a build, and where they are run. */
const runElsewhere: readonly (readonly [RegExp, string])[] = [
  [/^npm ci$/u, '.ci/run'],
  [/^npm test$/u, '.ci/run'],
  [/^npm start$/u, 'test/deep/browser/npm-start.test.ts'],
  [/^npm run build$/u, 'test/cli/build.test.ts'],
  [/^npm run export /u, 'test/deep/site/archive.test.ts'],
  [/^npm run identity /u, 'test/deep/cli/identity-process.test.ts'],
  [/^(?:git submodule update|cd) /u, 'test/environment/open-content.test.ts'],
  [/^curl \S+\/attestations\/check /u, 'test/functions/signature-track.test.ts'],
];
const isTyped = ({ text, words }: ShownCommand): boolean =>
  shellCommand.test(text) || text.startsWith('export ') || isStaffCommand(words[2] ?? '');
/** Scripts that nobody needs to publish a site. */
const developersCommand = /^(?:[A-Z_]+=\S+ +)*(?:npm run|npx vitest) /u;

const withoutVariables = ({ text }: ShownCommand): string =>
  text.replace(/^(?:[A-Z_]+=\S+ +)*/u, '');
const elsewhere = (command: ShownCommand): string | undefined =>
  runElsewhere.find(([pattern]) => pattern.test(withoutVariables(command)))?.[1];

/** The options that a command gives to a script, without their values. */
const optionsIn = (words: readonly string[]): string[] =>
  words.slice(words.indexOf('--') + 1).flatMap((word) => /^--[a-z-]+/u.exec(word)?.[0] ?? []);

/** Why a command cannot be right; undefined where it can. */
async function fault(words: readonly string[]): Promise<string | undefined> {
  const [npm, second, third] = words;
  if (npm !== 'npm') return undefined;
  const script = second === 'run' ? third : second;
  if (script === undefined || script === 'ci') return undefined;
  if (!isScript(script)) return `npm run ${script} does not exist`;
  if (!words.includes('--')) return undefined;
  for (const option of optionsIn(words))
    if (!(await knowsOption(script, option))) return `npm run ${script} has no ${option}`;
  return undefined;
}

describe('the kinds of blocks', () => {
  const checks: Readonly<Record<string, (block: Block) => void>> = {
    sh: (block) => expect(commandsIn(block)).not.toEqual([]),
    yaml: ({ file }) => expect(contentBlocks(file)).not.toEqual([]),
    csv: ({ text }) => expect(text.trim().split('\n').length).toBeGreaterThan(1),
    json: ({ text }) => expect(() => JSON.parse(text) as unknown).not.toThrow(),
    // It reads an answer, of which the same page shows one.
    python: ({ file, text }) => {
      const shown = blocksOf(file).filter(({ language }) => language === 'json');
      const fields = shown.flatMap((block) => Object.keys(JSON.parse(block.text) as object));
      const read = [...text.matchAll(/\["(\w+)"\]/gu)].map(([, field]) => field);
      expect(read).not.toEqual([]);
      expect(fields).toEqual(expect.arrayContaining(read));
    },
    // Names that the commands give to files; the tests of `src/edit/` show them.
    gitignore: ({ text }) =>
      expect(readFileSync('.gitignore', 'utf8').split('\n')).toEqual(
        expect.arrayContaining(text.trim().split('\n')),
      ),
    // A page of a site's own.
    markdown: ({ text }) => {
      expect(frontMatterOf(text)).toContain('title:');
      expect(pageFaults(markdownOf(text))).toEqual([]);
    },
    // A drawing.
    text: ({ text }) => expect(text).not.toMatch(/npm|^\w+:/mu),
  };

  it.each(documented.flatMap(blocksOf))(
    '$file:$line has a kind that is checked: $language',
    (block) => {
      expect(Object.keys(checks)).toContain(block.language);
      checks[block.language]!(block);
    },
  );
});

describe.each(pagesWith('yaml'))('the YAML of %s', (page) => {
  const glyphs = bundledGlyphs();
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'laurel-documented-'));
    await writeDocumented(page, dir);
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const problemsOf = async (instead: ReadonlyMap<string, string> = new Map()) =>
    (await loadContent({ dir, now: buildMoment, glyphs, instead })).problems;

  it('is sound content', async () => {
    expect(await problemsOf()).toEqual([]);
  });

  it.each(contentBlocks(page).filter(({ isPart }) => isPart))(
    'line $line is a sound part of $place',
    async (block) => {
      expect(await problemsOf(new Map([[block.place, completed(block)]]))).toEqual([]);
    },
  );
});

/** Expects the repository to which the steps of the README lead. */
async function firstCertificates(folder: string): Promise<void> {
  const { content, problems } = await loadContent({
    dir: path.join(folder, 'content'),
    now: buildMoment,
    glyphs: bundledGlyphs(),
  });
  expect(problems).toEqual([]);
  expect(content?.site.sample).toBe(false);
  expect(content?.institutions.map(({ id }) => id)).toEqual(['lakeside-open-college']);
  expect(content?.certificates).toHaveLength(20);
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  expect(git('log', '--format=%s')).toBe('The first certificates\n');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('ls-files', '--stage', 'laurel')).toMatch(/^160000 /u);
  expect(git('ls-files')).not.toContain('.csv');
}

describe.each(pagesWith('sh'))('the commands of %s', (page) => {
  const checkout = process.cwd();
  let parent = '';
  let own: Checkout;
  beforeAll(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'laurel-typed-'));
    own = await checkoutFor(page, parent);
    // Relative paths start at the folder in which the reader types.
    process.chdir(own.folder);
  });
  afterAll(async () => {
    process.chdir(checkout);
    vi.unstubAllEnvs();
    await rm(parent, { recursive: true, force: true });
  });

  const steps = commandsOf(page).map((command): readonly [string, () => Promise<void>] => [
    command.text,
    () => checked(command),
  ]);

  async function checked(command: ShownCommand): Promise<void> {
    expect(await fault(command.words)).toBeUndefined();
    const where = elsewhere(command);
    if (where !== undefined) expect(existsSync(path.join(checkout, where))).toBe(true);
    else if (isTyped(command)) await own.type(command);
    else expect(command.text).toMatch(developersCommand);
  }

  if (page === 'README.md')
    steps.push([
      'leads to a repository with twenty certificates',
      () => firstCertificates(path.join(parent, 'our-certificates')),
    ]);

  it.each(steps)('%s', async (_, step) => {
    await step();
  });
});

it('the steps of the README are numbered in order, without a gap', () => {
  const numbers = [...readFileSync('README.md', 'utf8').matchAll(/^(\d+)\. /gmu)].map(([, n]) =>
    Number(n),
  );
  expect(numbers.length).toBeGreaterThan(3);
  expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
});

it('the README has at most 150 lines', () => {
  expect(readFileSync('README.md', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

describe('commands in running text', () => {
  const spans = markdownFiles.flatMap((file) =>
    codeSpans(file)
      .filter((span) => /^npm (?:run|start|test)\b/u.test(span))
      .map((span) => ({ file, span })),
  );

  it('exist, with their options', async () => {
    expect(spans.length).toBeGreaterThan(30);
    const faults = await Promise.all(
      spans.map(async ({ file, span }) => {
        const found = await Promise.all(span.split(' && ').map((one) => fault(parsed(one).words)));
        return found.flatMap((why) => (why === undefined ? [] : `${file}: ${why}`));
      }),
    );
    expect(faults.flat()).toEqual([]);
  });

  it.each([
    ['npm run frobnicate', 'npm run frobnicate does not exist'],
    ['npm run issue -- --gradbook grades.csv', 'npm run issue has no --gradbook'],
    ['npm start -- --prot 8080', 'npm run start has no --prot'],
    ['npm run issue -- --gradebook grades.csv', undefined],
  ])('%s', async (text, expected) => {
    expect(await fault(parsed(text).words)).toBe(expected);
  });
});
