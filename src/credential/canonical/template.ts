import { blankLabels } from './blank-labels.ts';
import { escapedText } from './n-quads.ts';
import { quadLine, type QuadPattern } from './quad-pattern.ts';
import type { Shape } from './shape.ts';

/** The canonical form of every document of a shape, but for its texts and the labels of its blank nodes. */
export interface Template {
  readonly quads: readonly QuadPattern[];
  /** For each blank node the quads that it is in. */
  readonly nodes: readonly (readonly QuadPattern[])[];
}

/**
 * The canonical N-Quads of a document of the template's shape.
 * @returns null if two blank nodes are alike: only the whole algorithm can distinguish them
 */
export function canonicalForm(template: Template, shape: Shape): string | null {
  const texts = shape.texts.map(escapedText);
  const { quads, nodes } = withoutRepeated(template, texts);
  const labels = blankLabels(nodes, texts);
  if (!labels) return null;
  const filling = { texts, label: (node: number) => labels[node] ?? '' };
  return quads
    .map((quad) => quadLine(quad, filling))
    .sort()
    .join('');
}

/** Statements are a set: quads that the same texts make the same are one. */
function withoutRepeated(template: Template, texts: readonly string[]): Template {
  const byLine = new Map(
    template.quads.map((quad) => [quadLine(quad, { texts, label: String }), quad]),
  );
  if (byLine.size === template.quads.length) return template;
  const kept = new Set(byLine.values());
  return {
    quads: [...kept],
    nodes: template.nodes.map((quads) => quads.filter((quad) => kept.has(quad))),
  };
}
