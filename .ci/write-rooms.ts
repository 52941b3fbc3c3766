import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rooms, type Room } from '../eslint.imports.ts';

const root = path.join(import.meta.dirname, '..');
const guide = path.join(root, 'CONTRIBUTING.md');
const begin = '<!-- Written by npm run rooms. -->';
const end = '<!-- The end of what it writes. -->';

/** The table of rooms, as Markdown: what each holds and what it may import. The name of a room that has a README links to it. */
export function roomsTable(
  all: Readonly<Record<string, Room>>,
  hasReadme: (folder: string) => boolean = (folder) =>
    existsSync(path.join(root, folder, 'README.md')),
): string {
  const lines = Object.entries(all).map(([folder, room]) => {
    const name = `\`${folder}/\``;
    const linked = hasReadme(folder) ? `[${name}](${folder}/README.md)` : name;
    return `| ${linked} | ${room.holds} | ${importsOf(room)} |`;
  });
  return ['| room | what it holds | may import |', '| --- | --- | --- |', ...lines].join('\n');
}

/** A text with the table between its two marks. Throws where it has no such marks. */
export function withTable(text: string, table: string): string {
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before)
    throw new Error(`CONTRIBUTING.md lacks “${begin}” or “${end}”.`);
  return `${text.slice(0, before)}${begin}\n\n${table}\n\n${text.slice(after)}`;
}

function importsOf({ mayImport, onlyTypesOf = [], knowsAstro, exception }: Room): string {
  const parts = [
    named(mayImport),
    onlyTypesOf.length > 0 ? `types of ${named(onlyTypesOf)}` : '',
    knowsAstro ? 'Astro' : '',
    exception ? `\`${exception.file}\` also ${named(exception.mayImport)} and Astro` : '',
  ];
  return parts.filter((part) => part !== '').join('; ') || '–';
}

const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const text = await readFile(guide, 'utf8');
  const wanted = withTable(text, roomsTable(rooms));
  const isCurrent = text === wanted;
  if (!isCurrent && !values.check) await writeFile(guide, wanted);
  if (isCurrent) console.log('The table of rooms in CONTRIBUTING.md is up to date.');
  else if (values.check) {
    console.error('The table of rooms in CONTRIBUTING.md is out of date: run npm run rooms');
    process.exitCode = 1;
  } else console.log('CONTRIBUTING.md written');
}
