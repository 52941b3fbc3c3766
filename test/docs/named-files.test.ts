import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folders = ['src', 'netlify', 'functions', 'test', 'docs', '.ci', '.github'];
const files = [
  ...readdirSync('.'),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.replaceAll(path.sep, '/')),
    ),
  ),
];
const names = new Set(files.map((file) => path.posix.basename(file)));
const documents = files.filter(
  (file) => /(?:^|\/)(?:README|CONTRIBUTING)\.md$/u.test(file) && !file.startsWith('test/'),
);

/** Names of our sources in code spans. A span with a placeholder, a pattern or an address does not name a single file. */
function namedIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\s]+\.(?:ts|astro|mjs))`/gu)]
    .map(([, named]) => path.posix.basename(named!))
    .filter((name) => /^[\w.[\]-]+$/u.test(name) && !name.startsWith('.'));
}

it.each(documents)('%s names files that exist', (document) => {
  const named = namedIn(readFileSync(document, 'utf8'));
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});

it('documents name files at all', () => {
  expect(namedIn(readFileSync('CONTRIBUTING.md', 'utf8')).length).toBeGreaterThan(20);
});
