import { hash } from 'node:crypto';
import { quadLine, type QuadPattern } from './quad-pattern.ts';

/**
 * The canonical labels of blank nodes by RDFC-1.0: `c14n0`, `c14n1`, … in the order of the hashes of the quads that each is in
 * (“first degree”). These hold texts, so that the order is another one for each document.
 * @param nodes for each blank node the quads that it is in
 * @returns null if two are alike, because these hashes cannot distinguish them
 */
export function blankLabels(
  nodes: readonly (readonly QuadPattern[])[],
  texts: readonly string[],
): readonly string[] | null {
  // A single node, as in a proof, need not be distinguished from others.
  if (nodes.length === 1) return ['c14n0'];
  const hashes = nodes.map((quads, node) => firstDegreeHash(node, quads, texts));
  const sorted = hashes.toSorted();
  if (sorted.some((one, at) => one === sorted[at + 1])) return null;
  return hashes.map((own) => `c14n${sorted.indexOf(own)}`);
}

function firstDegreeHash(
  node: number,
  quads: readonly QuadPattern[],
  texts: readonly string[],
): string {
  // The node itself is called a, every other one z.
  const filling = { texts, label: (other: number) => (other === node ? 'a' : 'z') };
  const lines = quads.map((quad) => quadLine(quad, filling));
  return hash('sha256', lines.sort().join(''), 'hex');
}
