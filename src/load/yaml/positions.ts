import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { keyText } from './plain-value.ts';
import { readYaml } from './read-yaml.ts';

/** Keys and list indexes from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** Whether a place is that of a value or of the key in front of it. */
export type Part = 'key' | 'value';

export interface Positions {
  /** The offset of what the path leads to; of the nearest thing around it, where nothing is there. */
  offsetOf(path: Path, part?: Part): number;
  /** The offset of a character of a text, where the text is written without escapes on one line; else of the text. */
  offsetOfCharacter(path: Path, index: number): number;
  /** The value as the file has it, if it is not a list or group. */
  sourceOf(path: Path): string | undefined;
}

/**
 * Finds values in a YAML text. The text is read when the first is asked for, so that a file without problems costs nothing.
 * @param known what was read from the text, where it is still at hand
 */
export function positionsIn(text: string, known?: ParsedNode): Positions {
  let root: ParsedNode | null | undefined = known;
  const find = (path: Path) => {
    if (root === undefined) {
      const reading = readYaml(text);
      root = reading.ok ? reading.root : null;
    }
    return found(root, path);
  };

  return {
    offsetOf(path, part = 'value') {
      const { key, node } = find(path);
      return startOf(part === 'key' ? (key ?? node) : (node ?? key));
    },
    offsetOfCharacter(path, index) {
      const { node } = find(path);
      return startOf(node) + (isScalar(node) ? indexInSource(node, text, index) : 0);
    },
    sourceOf(path) {
      const { key, node } = find(path);
      return isScalar(node) && node !== key ? node.source : undefined;
    },
  };
}

interface Found {
  readonly key: unknown;
  readonly node: unknown;
}

function found(root: ParsedNode | null, path: Path): Found {
  let at: Found = { key: null, node: root };
  for (const step of path) {
    const next = child(at.node, step);
    if (!next) return at;
    at = next;
  }
  return at;
}

function child(node: unknown, step: string | number): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: null, node: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((candidate) => keyText(candidate) === String(step));
  if (!pair) return undefined;
  const value = pair.value as { range?: [number, number] } | null;
  // A key without a value is shown rather than the blank after it.
  const empty = !value?.range || value.range[0] === value.range[1];
  return { key: pair.key, node: empty ? pair.key : value };
}

function startOf(node: unknown): number {
  return (node as { range?: [number] } | null)?.range?.[0] ?? 0;
}

/** Counts from the start of the scalar. Escaped quotes, escapes and folded lines have no simple place: 0. */
function indexInSource(node: Scalar, text: string, index: number): number {
  if (typeof node.value !== 'string' || !node.range) return 0;
  const written = text.slice(node.range[0], node.range[1]);
  if (written === node.value) return index;
  return written.slice(1, -1) === node.value ? index + 1 : 0;
}
