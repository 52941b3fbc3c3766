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
export function canonicalForm(template: Template, { slots }: Shape): string | null {
  const texts = Array.from(slots.keys(), escapedText);
  const labels = blankLabels(template.nodes, texts);
  if (!labels) return null;
  const filling = { texts, label: (node: number) => labels[node] ?? '' };
  return template.quads
    .map((quad) => quadLine(quad, filling))
    .sort()
    .join('');
}
