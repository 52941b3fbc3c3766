import { isMap, isScalar, isSeq, type ParsedNode, type Pair } from 'yaml';
import type { YamlFault } from './yaml-faults.ts';

/** The value of a YAML node, as plain objects, arrays, strings, numbers, booleans and null. */
export function plainValue(root: ParsedNode): { value: unknown; faults: readonly YamlFault[] } {
  const faults: YamlFault[] = [];
  return { value: plain(root, faults), faults };
}

/** The key as the file has it. `null` for a list or group used as a key. */
export function keyText(pair: Pair): string | null {
  if (!isScalar(pair.key)) return null;
  return typeof pair.key.value === 'string' ? pair.key.value : (pair.key.source ?? '');
}

// The nesting is bounded before the nodes are built, so recursion is safe here.
function plain(node: unknown, faults: YamlFault[]): unknown {
  if (isSeq(node)) return node.items.map((item) => plain(item, faults));
  if (isMap(node)) return plainGroup(node.items, faults);
  return isScalar(node) ? node.value : null;
}

function plainGroup(pairs: readonly Pair[], faults: YamlFault[]): Record<string, unknown> {
  const seen = new Map<string, Pair>();
  const entries: [string, unknown][] = [];
  for (const pair of pairs) {
    const key = keyText(pair);
    const first = key === null ? undefined : seen.get(key);
    const fault = key === null ? keyNotText(pair) : first && keyDuplicate(pair, first);
    if (fault) faults.push(fault);
    if (key === null) continue;
    if (!first) seen.set(key, pair);
    entries.push([key, plain(pair.value, faults)]);
  }
  // fromEntries defines its keys, so that `__proto__` is a key like any other.
  return Object.fromEntries(entries);
}

const offsetOf = (node: unknown): number => (node as { range?: [number] } | null)?.range?.[0] ?? 0;

const keyNotText = (pair: Pair): YamlFault => ({
  code: 'yaml-key-not-text',
  offset: offsetOf(pair.key),
  what: 'A list or group stands where a key is expected.',
  fix: 'Write a key as plain text, and put quotes around a text that begins with [ or {.',
});

const keyDuplicate = (pair: Pair, first: Pair): YamlFault => ({
  code: 'yaml-key-duplicate',
  offset: offsetOf(pair.key),
  what: 'This key was already given in the same group.',
  why: 'Only one of the two values could be used.',
  fix: 'Remove one of the two. A new entry of a list begins with a hyphen.',
  related: { offset: offsetOf(first.key), what: 'the first one' },
});
