import type { Quad } from 'jsonld';
import type { Term } from './quad-pattern.ts';

interface TermReader {
  readonly read: (term: Quad['object']) => Term;
  /** How many blank nodes it has come across. */
  readonly nodeCount: () => number;
}

/** Finds slots where a document has markers, and counts blank nodes. */
export function termReader(markers: readonly string[]): TermReader {
  const slots = new Map(markers.map((text, slot) => [text, slot]));
  const nodes = new Map<string, number>();
  return {
    read(term) {
      if (term.termType === 'BlankNode') {
        const node = nodes.get(term.value) ?? nodes.size;
        nodes.set(term.value, node);
        return { kind: 'blank', node };
      }
      const { before, after } = marksOf(term);
      const slot = slots.get(term.value);
      return slot === undefined
        ? { kind: 'fixed', text: `${before}${term.value}${after}` }
        : { kind: 'slot', slot, before, after };
    },
    nodeCount: () => nodes.size,
  };
}

/** The notation around a value in N-Quads. */
function marksOf(term: Quad['object']): { readonly before: string; readonly after: string } {
  if (!('datatype' in term)) return { before: '<', after: '>' };
  const { datatype, language } = term;
  if (language !== undefined) return { before: '"', after: `"@${language}` };
  return { before: '"', after: datatype.value === plainText ? '"' : `"^^<${datatype.value}>` };
}

const plainText = 'http://www.w3.org/2001/XMLSchema#string';
