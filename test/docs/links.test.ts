import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeSpans, markdown, markdownFiles, prose } from './markdown.ts';

/** The addresses of links and pictures, as they are written. */
const linksOf = (file: string): string[] => [
  ...[...prose(file).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link]) => link!),
  ...[...prose(file).matchAll(/\s(?:src|href)="([^"]+)"/gu)].map(([, link]) => link!),
];

const isRelative = (link: string) => !/^[a-z]+:/u.test(link);

/** The anchors that GitHub gives the headings of a file. */
function anchorsOf(file: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose(file).matchAll(/^#{1,6} (.+)$/gmu)) {
    const plain = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replaceAll(/\s/gu, '-');
    let anchor = plain;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${plain}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Why a link leads nowhere; undefined where it leads somewhere. */
function brokenLink(file: string, link: string): string | undefined {
  const [target = '', anchor] = link.split('#');
  const leadsTo = target === '' ? file : path.posix.join(path.dirname(file), target);
  if (!existsSync(leadsTo)) return `${file}: ${link} is not there`;
  return anchor === undefined || anchorsOf(leadsTo).has(anchor)
    ? undefined
    : `${file}: ${link} names no heading of ${leadsTo}`;
}

describe('links between Markdown files', () => {
  it('lead to files and headings that exist', () => {
    const links = markdownFiles.flatMap((file) =>
      linksOf(file)
        .filter(isRelative)
        .map((link) => [file, link] as const),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.flatMap(([file, link]) => brokenLink(file, link) ?? [])).toEqual([]);
  });

  it.each([
    ['README.md', 'docs/nowhere.md', 'README.md: docs/nowhere.md is not there'],
    ['README.md', '#nowhere', 'README.md: #nowhere names no heading of README.md'],
    ['docs/issuing.md', '../README.md#try-it', undefined],
  ])('%s to %s', (file, link, broken) => {
    expect(brokenLink(file, link)).toBe(broken);
  });

  it('reach every page of docs/ from the README', () => {
    const listed = linksOf('README.md');
    const pages = markdownFiles.filter((file) => /^docs\/[^/]+\.md$/u.test(file));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
  });
});

/** A path of the checkout without placeholders, such as `src/model/code.ts` or `test/site/`. */
const isPath = (text: string): boolean =>
  /^(?:\.?[\w-]+\/)+[\w.[\]-]*$/u.test(text) &&
  ['src', 'test', 'docs', 'functions', 'netlify', 'public', '.github', '.ci'].includes(
    text.split('/')[0]!,
  );

describe('paths that Markdown files name', () => {
  it('exist', () => {
    const missing = markdownFiles.flatMap((file) =>
      codeSpans(file)
        .filter((span) => isPath(span) && !existsSync(span))
        .map((span) => `${file}: ${span}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(['src/records/THREATS.md', 'src/identity/THREATS.md'])(
    'include the tests of %s',
    (file) => {
      const tests = codeSpans(file).filter((span) => /^test\/.+\.ts$/u.test(span));
      expect(tests.length).toBeGreaterThan(20);
    },
  );

  it('include every folder of src/ in the table of rooms', () => {
    const table = markdown('CONTRIBUTING.md');
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(
      folders.map(({ name }) => `src/${name}/`).filter((name) => !table.includes(`\`${name}\``)),
    ).toEqual([]);
  });
});

describe('files that code names', () => {
  const sources = [
    'netlify.toml',
    'eslint.imports.ts',
    'eslint.config.js',
    'package.json',
    ...['src', 'netlify', 'functions', '.github', '.ci'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
        .map((entry) => path.posix.join(entry.parentPath, entry.name)),
    ),
  ];
  const namedBy = (pattern: RegExp) =>
    sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(pattern)].map(([named]) => [file, named] as const),
    );

  it('exist where they are pages, from the checkout, the sample or the folder of the code', () => {
    const pages = namedBy(/(?:[\w.-]+\/)*[\w-]+\.md\b/gu);
    expect(pages.length).toBeGreaterThan(3);
    const missing = pages.filter(
      ([file, page]) =>
        !['', 'content', path.dirname(file)].some((at) => existsSync(path.join(at, page))),
    );
    expect(missing).toEqual([]);
  });

  it('exist where they are sources, from the checkout', () => {
    const files = namedBy(
      /(?<![\w./-])(?:src|test|docs|functions|netlify|public)\/[\w./[\]-]+\.(?:[jt]s|astro|css|json)\b/gu,
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(([, named]) => !existsSync(named))).toEqual([]);
  });
});
