import { printableLine } from '../../wording/quoted.ts';
import type { Place } from '../problem.ts';

/** The text of one content file with what is needed to point into it. */
export interface SourceText {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** Line and column of an offset into `text`. Columns count UTF-16 units, as editors do. */
  placeOf(offset: number): Place;
  /** The line at a place, fit to be printed; absent in private files, and where it holds a mail address. */
  excerptAt(place: Place): string | undefined;
}

const longestExcerpt = 160;
/** Whose it is cannot be known: what builds print is read by many. */
const mailAddress = /[^\s@]@[^\s@]/u;

export function sourceText(
  file: string,
  text: string,
  options: { isPrivate: boolean },
): SourceText {
  let starts: readonly number[] | undefined;
  const lineStarts = () => (starts ??= startsOfLines(text));

  return {
    file,
    text,
    placeOf(offset) {
      const bounded = Math.max(0, Math.min(offset, text.length));
      const line = lastNotAfter(lineStarts(), bounded);
      return { file, line: line + 1, column: bounded - (lineStarts()[line] ?? 0) + 1 };
    },
    excerptAt(place) {
      if (options.isPrivate) return undefined;
      const start = lineStarts()[place.line - 1];
      if (start === undefined) return undefined;
      const end = (lineStarts()[place.line] ?? text.length + 1) - 1;
      const line = text.slice(start, end).replace(/\r$/, '');
      return mailAddress.test(line) ? undefined : cutAround(line, place.column);
    },
  };
}

/** A long line is cut; one that is cut at its beginning starts with “…”, and the column no longer counts from its start. */
function cutAround(line: string, column: number): string {
  if (line.length <= longestExcerpt) return printableLine(line);
  if (column < longestExcerpt - 20) return `${printableLine(line.slice(0, longestExcerpt))}…`;
  const from = column - longestExcerpt / 2;
  const piece = line.slice(from, from + longestExcerpt);
  return `…${printableLine(piece)}${from + longestExcerpt < line.length ? '…' : ''}`;
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
