import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type CST,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Why a file cannot be changed by splicing. The file itself is untouched. */
export class LayoutError extends Error {
  override name = 'LayoutError';
}

/** Keys and indexes from the top of the file. */
export type YamlPath = readonly (string | number)[];

/** The last text that was parsed: a change finds an entry, then edits the same text. Nothing here changes a document. */
let last: { readonly source: string; readonly document: Document.Parsed } | undefined;

/** Parses a file with all its source tokens. Throws a LayoutError if it is not valid YAML. The document must not be changed. */
export function outline(source: string): Document.Parsed {
  if (last?.source === source) return last.document;
  const document = parsed(source);
  last = { source, document };
  return document;
}

function parsed(source: string): Document.Parsed {
  const document = parseDocument(source, { keepSourceTokens: true });
  // The parser’s own words are not used: they may quote a private file.
  if (document.errors.length > 0) throw new LayoutError('The file is not valid YAML.');
  return document;
}

/** The content of the file, as plain data. */
export function valueOf(document: Document): unknown {
  visit(document, {
    Pair: (_at, { key }) => {
      if (!isScalar(key)) throw new LayoutError('Only keys that are plain words are understood.');
    },
  });
  try {
    return document.toJS() as unknown;
  } catch (error) {
    throw new LayoutError('The file refers to parts of itself in a way that is not understood.', {
      cause: error,
    });
  }
}

/** The map at a path. Throws a LayoutError if no map is there. */
export function mapAt(document: Document, path: YamlPath): YAMLMap {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(node)) throw new LayoutError(`There is no map at ${path.join('.')}.`);
  return node;
}

/** The list at a path. Throws a LayoutError if no list is there. */
export function sequenceAt(document: Document, path: YamlPath): YAMLSeq {
  const node: unknown = document.getIn(path, true);
  if (!isSeq(node)) throw new LayoutError(`There is no list at ${path.join('.')}.`);
  return node;
}

/** One entry of a collection in the source: a pair of a map or an item of a sequence. */
export interface Entry {
  /** Where the key, or a flow sequence's value, or a block sequence's dash begins. */
  readonly start: number;
  /** After the last character of the value, without comments. */
  readonly end: number;
  /** The comma that stands before it in a flow collection. */
  readonly comma: number | undefined;
}

export function entriesOf(collection: YAMLMap | YAMLSeq): Entry[] {
  const tokens = itemTokens(collection);
  return collection.items.map((item, at) => {
    const token = tokens[at];
    if (token === undefined)
      throw new LayoutError('The layout of a list or map is not understood.');
    const comma = token.start.find(({ type }) => type === 'comma')?.offset;
    return {
      ...(isMap(collection) ? pairExtent(item as Pair) : itemExtent(item, token, collection)),
      comma,
    };
  });
}

/** The key’s value; undefined for a key that is not a scalar. */
export function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : undefined;
}

/**
 * The offset after the last character of a node, without comments that follow. The end of a block of text includes its line break.
 * Undefined for a value that was left empty.
 */
export function contentEnd(node: unknown): number | undefined {
  if ((isMap(node) || isSeq(node)) && !node.flow) return entriesOf(node).at(-1)?.end;
  const range =
    isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined;
  return range && range[1] > range[0] ? range[1] : undefined;
}

/** The offset after the colon of a pair. */
export function colonEnd(pair: Pair): number {
  const between = pair.srcToken?.sep ?? [];
  const colon = between.find(({ type }) => type === 'map-value-ind');
  if (!colon) throw new LayoutError('A key without a colon is not understood.');
  if (between.some(({ type }) => type === 'tag'))
    throw new LayoutError('A value with a tag is not understood.');
  return colon.offset + 1;
}

function itemTokens(collection: YAMLMap | YAMLSeq): CST.CollectionItem[] {
  const token = collection.srcToken as
    CST.BlockMap | CST.BlockSequence | CST.FlowCollection | undefined;
  const items: CST.CollectionItem[] = token?.items ?? [];
  // The last "item" of a token may hold nothing but comments or a comma.
  return items.filter(
    (item) =>
      item.key !== undefined ||
      item.value !== undefined ||
      item.start.some(({ type }) => type === 'seq-item-ind'),
  );
}

function pairExtent(pair: Pair): Omit<Entry, 'comma'> {
  const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  if (start === undefined) throw new LayoutError('Only keys that are plain words are understood.');
  const colon = colonEnd(pair);
  return { start, end: Math.max(colon, contentEnd(pair.value) ?? colon) };
}

function itemExtent(
  item: unknown,
  token: CST.CollectionItem,
  { flow }: YAMLMap | YAMLSeq,
): Omit<Entry, 'comma'> {
  const dash = token.start.find(({ type }) => type === 'seq-item-ind')?.offset;
  const start = flow ? (item as { range?: readonly number[] | null }).range?.[0] : dash;
  if (start === undefined) throw new LayoutError('The layout of a list is not understood.');
  return { start, end: Math.max(start + (flow ? 0 : 1), contentEnd(item) ?? 0) };
}
