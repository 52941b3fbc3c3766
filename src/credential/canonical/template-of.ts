import type { Quad } from 'jsonld';
import type { JsonObject } from '../credential.ts';
import { canBeSame, quadLine, type QuadPattern, type Term } from './quad-pattern.ts';
import { quadsOf } from './quads-of.ts';
import { marked, marker, type Shape } from './shape.ts';
import type { Template } from './template.ts';
import { termReader } from './term-reader.ts';

/**
 * Learns a shape's template from what the library makes of a document with markers in place of its texts.
 * @returns null where the library refuses the markers, or makes quads of another graph than the default one
 */
export async function templateOf(document: JsonObject, shape: Shape): Promise<Template | null> {
  const quads = await quadsOf(marked(document)).catch(() => null);
  if (!quads?.every(({ graph }) => graph.termType === 'DefaultGraph')) return null;
  return templateFrom(quads, shape.texts.map(marker));
}

/** @param markers by slot */
function templateFrom(quads: readonly Quad[], markers: readonly string[]): Template {
  const { read, nodeCount } = termReader(markers);
  const patterns = quads.map(({ subject, predicate, object }) => ({
    subject: read(subject),
    predicate: `<${predicate.value}>`,
    object: read(object),
  }));
  const sorted = nearlySorted(patterns, markers);
  const nodes = Array.from({ length: nodeCount() }, (_, node) => quadsWith(node, sorted));
  const alike = sorted.filter((quad) =>
    sorted.some((other) => other !== quad && canBeSame(quad, other)),
  );
  return { quads: sorted, alike, nodes };
}

/** In the order of the document with markers: not far from that of others, which are sorted the more quickly. */
function nearlySorted(
  patterns: readonly QuadPattern[],
  texts: readonly string[],
): readonly QuadPattern[] {
  const line = (pattern: QuadPattern) => quadLine(pattern, { texts, label: String });
  return patterns.toSorted((a, b) => (line(a) < line(b) ? -1 : 1));
}

function quadsWith(node: number, quads: readonly QuadPattern[]): readonly QuadPattern[] {
  const isIt = (term: Term) => term.kind === 'blank' && term.node === node;
  return quads.filter(({ subject, object }) => isIt(subject) || isIt(object));
}
