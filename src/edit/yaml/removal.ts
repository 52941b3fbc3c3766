import { lineEnd, lineStart, removal, type Splice } from './splice.ts';
import { LayoutError, type Entry } from './yaml-outline.ts';

/**
 * Takes entries out of a block collection, each with the comment at the end of its line. Comments on lines of their own stay. At least
 * one entry must remain.
 */
export function removeBlockEntries(
  source: string,
  entries: readonly Entry[],
  removed: ReadonlySet<number>,
): Splice[] {
  const splices: Splice[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    if (!entry || !removed.has(at)) continue;
    const begin = lineStart(source, entry.start);
    if (source.slice(begin, entry.start).trim() === '') {
      splices.push(withoutSpareBlank(source, begin, lineEnd(source, entry.end), at === 0));
      continue;
    }
    // Something stands before it on its line, such as a dash: what comes next moves up to that place.
    while (removed.has(at + 1)) at += 1;
    const end = lineEnd(source, entries[at]?.end ?? entry.end);
    const next = /\S/.exec(source.slice(end));
    if (!next) throw new LayoutError('Nothing would remain.');
    splices.push(removal(entry.start, end + next.index));
  }
  return splices;
}

/** Where blank lines stand on both sides of whole lines, one is removed with them; after the first entry of a list, too. */
function withoutSpareBlank(source: string, start: number, end: number, isFirst: boolean): Splice {
  const above = source.slice(Math.max(0, start - 200), start);
  const before = /(?<=\n)[ \t]*\r?\n$/.exec(above)?.[0].length ?? 0;
  const after = /^[ \t]*\r?\n/.exec(source.slice(end, end + 200))?.[0].length ?? 0;
  if (before > 0 && end === source.length) return removal(start - before, end);
  const isBelowKey = isFirst && /:[ \t]*\r?\n$/.test(above);
  return removal(start, before > 0 || isBelowKey ? end + after : end);
}

/** Takes entries out of a flow collection with their commas. Comments stay. At least one entry must remain. */
export function removeFlowEntries(
  source: string,
  entries: readonly Entry[],
  removed: ReadonlySet<number>,
): Splice[] {
  const splices: Splice[] = [];
  const firstKept = entries.findIndex((_entry, at) => !removed.has(at));
  entries.forEach((entry, at) => {
    const next = entries[at + 1];
    if (at < firstKept && next?.comma !== undefined) {
      splices.push(
        ...together(source, [entry.start, entry.end], [next.comma, next.comma + 1], next.start),
      );
    } else if (removed.has(at) && entry.comma !== undefined) {
      splices.push(
        ...together(source, [entry.comma, entry.comma + 1], [entry.start, entry.end], entry.end),
      );
    }
  });
  return splices;
}

/** Removes two ranges, and the text between and after them up to `until` if it is only white space. */
function together(
  source: string,
  [start, firstEnd]: readonly [number, number],
  [secondStart, secondEnd]: readonly [number, number],
  until: number,
): Splice[] {
  const between = source.slice(firstEnd, secondStart) + source.slice(secondEnd, until);
  return between.trim() === ''
    ? [removal(start, until)]
    : [removal(start, firstEnd), removal(secondStart, secondEnd)];
}
