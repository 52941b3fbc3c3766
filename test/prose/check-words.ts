import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { bannedWords } from './words.ts';

/** A place at which a text uses a banned word. */
interface FoundWord {
  /** Both from 1; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** As the text has it, on one line. */
  readonly word: string;
  readonly instead: string;
}

// The list itself, and the test that shows what it finds.
const exceptions = ['test/prose/words.ts', 'test/prose/check-words.test.ts'];

/** `npm run words`: prints each banned word in a tracked file with its place and its replacement. Exits with 1 if there is one. */
if (import.meta.main) {
  const found = proseFiles().flatMap((file) =>
    wordsIn(readFileSync(file, 'utf8')).map((word) => ({ file, ...word })),
  );
  for (const { file, line, column, word, instead } of found)
    console.error(`${file}:${line}:${column}: “${word}” – write ${instead}`);
  if (found.length > 0) process.exitCode = 1;
}

/** Every banned word of a text, in order. */
export function wordsIn(text: string): FoundWord[] {
  return bannedWords
    .flatMap(({ pattern, instead }) =>
      Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ index, match, instead })),
    )
    .sort((one, other) => one.index - other.index)
    .map(({ index, match, instead }) => ({
      line: text.slice(0, index).split('\n').length,
      column: index - text.lastIndexOf('\n', index - 1),
      word: match.replace(/\s+(?:(?:\/\/|\*|#)\s*)?/gu, ' '),
      instead,
    }));
}

/** Whether the project wrote the prose of a file: content and fixtures are words of others. @param path from the repository's root */
export function isProse(path: string): boolean {
  return (
    /\.(?:astro|css|js|md|mjs|toml|ts|ya?ml)$/u.test(path) &&
    !/^content\/|(?:^|\/)fixtures\//u.test(path) &&
    !exceptions.includes(path)
  );
}

function proseFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(isProse);
}
