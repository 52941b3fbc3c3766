import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { rooms } from '../../eslint.imports.ts';
import { roomsTable, withTable } from '../../.ci/write-rooms.ts';

it('says of each room what it holds and what it may import', () => {
  const folders = {
    'src/leaf': { holds: 'Words', mayImport: [] },
    'src/pages': {
      holds: 'Pages',
      mayImport: ['leaf', 'model'],
      onlyTypesOf: ['schema'],
      knowsAstro: true,
    },
    'src/cli': {
      holds: 'Commands',
      mayImport: ['leaf'],
      exception: { file: 'build.ts', mayImport: ['publish'], knowsAstro: true },
    },
  } as const;
  const table = roomsTable(folders, (folder) => folder === 'src/cli');
  expect(table).toBe(
    [
      '| room | what it holds | may import |',
      '| --- | --- | --- |',
      '| `src/leaf/` | Words | – |',
      '| `src/pages/` | Pages | `leaf`, `model`; types of `schema`; Astro |',
      '| [`src/cli/`](src/cli/README.md) | Commands | `leaf`; `build.ts` also `publish` and Astro |',
    ].join('\n'),
  );
});

it('is in CONTRIBUTING.md as it stands', async () => {
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  expect(withTable(text, roomsTable(rooms))).toBe(text);
});

it('takes the place of an older table, and keeps the rest', async () => {
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  const changed = withTable(text, '| old |');
  expect(changed).not.toBe(text);
  expect(withTable(changed, roomsTable(rooms))).toBe(text);
});

it('refuses a text without its marks', () => {
  expect(() => withTable('# Contributing', '')).toThrow('lacks');
});
