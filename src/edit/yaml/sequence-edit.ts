import { isCollection, type CST, type Pair, type YAMLSeq } from 'yaml';
import { removeBlockEntries, removeFlowEntries } from './removal.ts';
import { insertion, lineBreakOf, lineEnd, lineStart, removal, type Splice } from './splice.ts';
import { colonEnd, entriesOf, LayoutError, type Entry } from './yaml-outline.ts';
import { blockItems, flowText, type YamlValue } from './yaml-text.ts';

/**
 * Adds items at the end of a list, in the style of those before: within braces or not, with blank lines between or not. An empty list
 * gets blank lines. `pair` is the key and value that the list belongs to.
 */
export function appendSplices(
  source: string,
  pair: Pair,
  sequence: YAMLSeq,
  items: readonly YamlValue[],
): Splice[] {
  const entries = entriesOf(sequence);
  const last = entries.at(-1);
  if (items.length === 0) return [];
  if (last === undefined) return fillEmpty(source, pair, sequence, items);
  if (sequence.flow) return items.map((item) => insertion(last.end, `, ${flowText(item)}`));

  const begin = lineStart(source, last.start);
  const margin = source.slice(begin, last.start);
  if (margin.trim() !== '') throw new LayoutError('A list within a list is not understood.');
  const lines = itemLines(sequence, items);
  return [afterLine(source, last.end, isSpaced(source, entries) ? spaced(lines) : lines, margin)];
}

/**
 * Adds an item at the beginning of a list that has some, in their style. Comments that stand above the first item stay with it.
 */
export function prependSplices(
  source: string,
  pair: Pair,
  sequence: YAMLSeq,
  item: YamlValue,
): Splice[] {
  const entries = entriesOf(sequence);
  const [first] = entries;
  if (first === undefined) throw new LayoutError('The list is empty.');
  if (sequence.flow) return [insertion(first.start, `${flowText(item)}, `)];

  const at = lineEnd(source, colonEnd(pair));
  const margin = source.slice(lineStart(source, first.start), first.start);
  if (at > first.start || margin.trim() !== '')
    throw new LayoutError('A list within a list is not understood.');
  const lines = itemLines(sequence, [item]);
  const spacedOut = entries.length > 1 && isSpaced(source, entries) ? [...lines, ''] : lines;
  const eol = lineBreakOf(source);
  return [insertion(at, spacedOut.map((line) => (line && margin + line) + eol).join(''))];
}

/** Takes items out of a list. */
export function removeItemSplices(
  source: string,
  pair: Pair,
  sequence: YAMLSeq,
  indexes: readonly number[],
): Splice[] {
  const entries = entriesOf(sequence);
  const removed = new Set(indexes);
  if (removed.size < entries.length) {
    return sequence.flow
      ? removeFlowEntries(source, entries, removed)
      : removeBlockEntries(source, entries, removed);
  }
  if (sequence.flow) {
    const [start = 0, end = 0] = sequence.range ?? [];
    return [{ start, end, text: '[]' }];
  }
  const lines = entries.map(({ start, end }) =>
    removal(lineStart(source, start), lineEnd(source, end)),
  );
  return [insertion(colonEnd(pair), ' []'), ...lines];
}

function fillEmpty(
  source: string,
  pair: Pair,
  sequence: YAMLSeq,
  items: readonly YamlValue[],
): Splice[] {
  const [start, end] = sequence.range ?? [];
  if (start === undefined || end === undefined)
    throw new LayoutError('The layout of a list is not understood.');
  const rest = source.slice(end, lineEnd(source, end)).trim();
  const key = (pair.key as { range?: readonly number[] | null }).range?.[0] ?? 0;
  const isAlone = source.slice(lineStart(source, key), key).replace('\ufeff', '').trim() === '';
  if (
    !isAlone ||
    (rest !== '' && !rest.startsWith('#')) ||
    /[^\s[\]]/.test(source.slice(start, end))
  ) {
    return [{ start, end, text: flowText(items) }];
  }
  const margin = source.slice(lineStart(source, key), key).replace('\ufeff', '') + '  ';
  const [first = '', ...lines] = blockItems(items);
  return [removal(colonEnd(pair), end), afterLine(source, end, [first, ...spaced(lines)], margin)];
}

/** The items as lines of a block list, in the style of its last item. */
function itemLines(sequence: YAMLSeq, items: readonly YamlValue[]): string[] {
  const lastItem = sequence.items.at(-1);
  return isCollection(lastItem) && lastItem.flow
    ? items.map((item) => `-${gapOf(sequence)}${flowText(item)}`)
    : blockItems(items).map((line) => withGap(line, gapOf(sequence)));
}

function afterLine(
  source: string,
  offset: number,
  lines: readonly string[],
  margin: string,
): Splice {
  const eol = lineBreakOf(source);
  const at = lineEnd(source, offset);
  const text = lines.map((line) => (line === '' ? '' : margin + line)).join(eol);
  return insertion(at, source[at - 1] === '\n' ? text + eol : eol + text);
}

/** Whether a blank line stands between the last two items. A single item that spans lines will want one. */
function isSpaced(source: string, entries: readonly Entry[]): boolean {
  const [last, previous] = entries.toReversed();
  if (!last) return true;
  if (!previous) return source.slice(last.start, last.end).includes('\n');
  return /\n[ \t]*\r?\n/.test(source.slice(previous.end, last.start));
}

function spaced(lines: readonly string[]): string[] {
  return lines.flatMap((line) => (line.startsWith('-') ? ['', line] : [line]));
}

/** The space between the last dash and its item. */
function gapOf(sequence: YAMLSeq): string {
  const items = (sequence.srcToken as CST.BlockSequence | undefined)?.items ?? [];
  const dashed = items.findLast(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
  const afterDash =
    dashed?.start.slice(dashed.start.findIndex(({ type }) => type === 'seq-item-ind') + 1) ?? [];
  const [space, ...more] = afterDash;
  return space?.type === 'space' && more.length === 0 && /^ +$/.test(space.source)
    ? space.source
    : ' ';
}

function withGap(line: string, gap: string): string {
  return line.startsWith('- ') ? `-${gap}${line.slice(2)}` : ' '.repeat(gap.length - 1) + line;
}
