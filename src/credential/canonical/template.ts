import { blankLabels } from './blank-labels.ts';
import { escapedText } from './n-quads.ts';
import { quadLine, type QuadPattern } from './quad-pattern.ts';
import type { Shape } from './shape.ts';

/** The canonical form of every document of a shape, but for its texts and the labels of its blank nodes. */
export interface Template {
  readonly quads: readonly QuadPattern[];
  /** Those of them that some texts make the same as another. */
  readonly alike: readonly QuadPattern[];
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
  const lines = new Set<string>();
  const repeated = template.alike.filter((quad) => {
    const before = lines.size;
    return lines.add(quadLine(quad, { texts, label: String })).size === before;
  });
  if (repeated.length === 0) return template;
  const left = (quads: readonly QuadPattern[]) => quads.filter((quad) => !repeated.includes(quad));
  return { ...template, quads: left(template.quads), nodes: template.nodes.map(left) };
}
