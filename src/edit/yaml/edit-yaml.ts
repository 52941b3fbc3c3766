import { isDeepStrictEqual } from 'node:util';
import { isMap, type Document, type Pair } from 'yaml';
import { mapSplices, type MapChange } from './map-edit.ts';
import { appendSplices, prependSplices, removeItemSplices } from './sequence-edit.ts';
import { applySplices, type Splice } from './splice.ts';
import {
  keyOf,
  LayoutError,
  mapAt,
  outline,
  sequenceAt,
  valueOf,
  type YamlPath,
} from './yaml-outline.ts';
import { plainValue, type YamlValue } from './yaml-text.ts';

/** One change. Indexes are those of the file before any change; a list has at most one edit that takes items out. */
export type YamlEdit =
  | ({ readonly kind: 'change-map'; readonly path: YamlPath } & MapChange)
  | { readonly kind: 'append'; readonly path: YamlPath; readonly items: readonly YamlValue[] }
  /** To a list that is not empty. */
  | { readonly kind: 'prepend'; readonly path: YamlPath; readonly item: YamlValue }
  | { readonly kind: 'remove-items'; readonly path: YamlPath; readonly indexes: readonly number[] };

/**
 * Changes a YAML file and leaves every other byte as it is: comments, order, quotes, blank lines, line breaks. The result is read back
 * and compared with what was meant; where it differs, or the layout leaves no safe way, a LayoutError is thrown and the file must be
 * changed by hand.
 */
export function editYaml(source: string, edits: readonly YamlEdit[]): string {
  const document = outline(source);
  const text = spliced(source, document, edits);
  const intended = applied(valueOf(document), edits);
  if (!isDeepStrictEqual(valueOf(outline(text)), intended)) {
    throw new LayoutError(
      'The file is laid out in a way that cannot be changed without touching the rest of it.',
    );
  }
  return text;
}

function spliced(source: string, document: Document, edits: readonly YamlEdit[]): string {
  try {
    return applySplices(
      source,
      edits.flatMap((edit) => splicesFor(source, document, edit)),
    );
  } catch (error) {
    if (error instanceof RangeError) throw new LayoutError(error.message, { cause: error });
    throw error;
  }
}

function splicesFor(source: string, document: Document, edit: YamlEdit): Splice[] {
  if (edit.kind === 'change-map') return mapSplices(source, mapAt(document, edit.path), edit);
  const pair = pairAt(document, edit.path);
  const sequence = sequenceAt(document, edit.path);
  if (edit.kind === 'prepend') return prependSplices(source, pair, sequence, edit.item);
  return edit.kind === 'append'
    ? appendSplices(source, pair, sequence, edit.items)
    : removeItemSplices(source, pair, sequence, edit.indexes);
}

function pairAt(document: Document, path: YamlPath): Pair {
  const parent = mapAt(document, path.slice(0, -1));
  const pair = parent.items.find((candidate) => keyOf(candidate) === path.at(-1));
  if (!isMap(parent) || !pair) throw new LayoutError(`There is no list at ${path.join('.')}.`);
  return pair;
}

/** The data of the file after the edits. Changes the value that it is given. */
function applied(value: unknown, edits: readonly YamlEdit[]): unknown {
  const root = { value };
  // Items go last, so that the indexes of the other edits hold.
  const order: YamlEdit['kind'][] = ['change-map', 'append', 'remove-items', 'prepend'];
  for (const edit of edits.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    applyTo(at(root, ['value', ...edit.path]), edit);
  }
  return root.value;
}

function applyTo(target: unknown, edit: YamlEdit): void {
  if (edit.kind === 'append') (target as unknown[]).push(...edit.items.map(plainValue));
  if (edit.kind === 'prepend') (target as unknown[]).unshift(plainValue(edit.item));
  if (edit.kind === 'remove-items') {
    for (const index of edit.indexes.toSorted((a, b) => b - a))
      (target as unknown[]).splice(index, 1);
  }
  if (edit.kind === 'change-map') {
    const map = target as Record<string, unknown>;
    for (const key of edit.remove ?? []) Reflect.deleteProperty(map, key);
    for (const [key, value] of Object.entries(edit.set ?? {})) map[key] = plainValue(value);
  }
}

function at(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown>)[key],
    value,
  );
}
