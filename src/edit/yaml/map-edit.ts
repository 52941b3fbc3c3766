import { isAlias, isScalar, type Pair, type YAMLMap } from 'yaml';
import { removeBlockEntries, removeFlowEntries } from './removal.ts';
import { insertion, lineBreakOf, lineEnd, lineStart, type Splice } from './splice.ts';
import { colonEnd, contentEnd, entriesOf, keyOf, LayoutError, type Entry } from './yaml-outline.ts';
import { blockPair, flowPair, isCollection, isPlainScalar, type YamlValue } from './yaml-text.ts';

/** Changes to the keys of one map. New keys are added at its end, in the order given. */
export interface MapChange {
  readonly set?: Readonly<Record<string, YamlValue>>;
  readonly remove?: readonly string[];
}

/** The splices that change a map of the source. Throws a LayoutError where its layout leaves no safe way. */
export function mapSplices(
  source: string,
  map: YAMLMap,
  { set = {}, remove = [] }: MapChange,
): Splice[] {
  const pairs = map.items;
  const entries = entriesOf(map);
  const keys = pairs.map(keyOf);
  const leaving = new Set(remove.map((key) => keys.indexOf(key)).filter((at) => at >= 0));
  if (entries.length === 0 || leaving.size === entries.length)
    return [replacedMap(source, map, entries, set)];

  const replaced = Object.entries(set).filter(([key]) => keys.includes(key));
  const added = Object.entries(set).filter(([key]) => !keys.includes(key));
  const removed = map.flow
    ? removeFlowEntries(source, entries, leaving)
    : removeBlockEntries(source, entries, leaving);
  return [
    ...replaced.map(([key, value]) =>
      replacement(source, map, pairs[keys.indexOf(key)] as Pair, value),
    ),
    ...removed,
    ...(map.flow ? flowAddition(entries, added) : blockAddition(source, entries, added)),
  ];
}

function replacement(source: string, map: YAMLMap, pair: Pair, value: YamlValue): Splice {
  const key = String(keyOf(pair));
  const old = pair.value;
  const [valueStart, end] = valueExtent(pair);
  const brokenOff = source[end - 1] === '\n' ? lineBreakOf(source) : '';
  if (isPlainScalar(value) && !(isCollection(old) && !old.flow)) {
    const text = map.flow ? flowPair('k', value) : blockPair('k', value).join('');
    const space = source[valueStart - 1] === ':' ? ' ' : '';
    return { start: valueStart, end, text: space + text.slice('k: '.length) + brokenOff };
  }
  const { start } = entriesOf(map)[map.items.indexOf(pair)] as Entry;
  const keepsToOneLine = map.flow || (isCollection(old) && old.flow);
  const text = keepsToOneLine
    ? flowPair(key, value)
    : indented(source, start, blockPair(key, value));
  return { start, end, text: text + brokenOff };
}

/** The place of a value; an empty one is after its colon, before any comment. */
function valueExtent(pair: Pair): [number, number] {
  const { value } = pair;
  const end = contentEnd(value);
  const start =
    isScalar(value) || isAlias(value) || isCollection(value) ? value.range?.[0] : undefined;
  return start === undefined || end === undefined ? [colonEnd(pair), colonEnd(pair)] : [start, end];
}

function blockAddition(
  source: string,
  entries: readonly Entry[],
  added: readonly [string, YamlValue][],
): Splice[] {
  const last = entries.at(-1) as Entry;
  if (added.length === 0) return [];
  const eol = lineBreakOf(source);
  const at = lineEnd(source, last.end);
  const margin = ' '.repeat(column(source, last.start));
  const lines = added.flatMap(([key, value]) => blockPair(key, value)).map((line) => margin + line);
  const before = source[at - 1] === '\n' ? '' : eol;
  const after = before === '' ? eol : '';
  return [insertion(at, before + lines.join(eol) + after)];
}

function flowAddition(entries: readonly Entry[], added: readonly [string, YamlValue][]): Splice[] {
  const last = entries.at(-1) as Entry;
  return added.map(([key, value]) => insertion(last.end, `, ${flowPair(key, value)}`));
}

/** A map that would lose all its keys is rewritten. */
function replacedMap(
  source: string,
  map: YAMLMap,
  entries: readonly Entry[],
  set: Readonly<Record<string, YamlValue>>,
): Splice {
  const [start, flowEnd] = map.range ?? [];
  const added = Object.entries(set);
  if (start === undefined || flowEnd === undefined)
    throw new LayoutError('The layout of a map is not understood.');
  const end = map.flow ? flowEnd : (entries.at(-1)?.end ?? start);
  const brokenOff = source[end - 1] === '\n' ? lineBreakOf(source) : '';
  const lines = added.flatMap(([key, value]) => blockPair(key, value));
  const inBraces = added.map(([key, value]) => flowPair(key, value)).join(', ');
  const text =
    map.flow || added.length === 0
      ? inBraces
        ? `{ ${inBraces} }`
        : '{}'
      : indented(source, start, lines);
  return { start, end, text: text + brokenOff };
}

/** Lines; the first already begins at `start`. */
function indented(source: string, start: number, lines: readonly string[]): string {
  return lines.join(lineBreakOf(source) + ' '.repeat(column(source, start)));
}

function column(source: string, offset: number): number {
  const begin = lineStart(source, offset);
  // A byte order mark takes no place on the line.
  return offset - begin - (begin === 0 && source.startsWith('\ufeff') ? 1 : 0);
}
