import jsonld, { type Quad } from 'jsonld';
import { bundledContext } from '../contexts.ts';
import type { JsonObject } from '../credential.ts';
import type { QuadPattern, Term } from './quad-pattern.ts';
import { marked, marker, type Shape } from './shape.ts';
import type { Template } from './template.ts';

/**
 * Learns a shape's template from what the library makes of a document with markers in place of its texts.
 * @returns null where the library refuses the markers, or makes quads of another graph than the default one
 */
export async function templateOf(document: JsonObject, shape: Shape): Promise<Template | null> {
  const quads = await quadsOf(marked(document, shape)).catch(() => null);
  if (!quads?.every(({ graph }) => graph.termType === 'DefaultGraph')) return null;
  return templateFrom(quads, slotsByMarker(shape));
}

function quadsOf(document: JsonObject): Promise<readonly Quad[]> {
  return jsonld.toRDF(document, {
    documentLoader: bundledContext,
    base: null,
    safe: true,
    rdfDirection: 'i18n-datatype',
    produceGeneralizedRdf: false,
  });
}

function slotsByMarker({ slots }: Shape): ReadonlyMap<string, number> {
  return new Map(Array.from(slots, ([text, slot]) => [marker(text, slot), slot]));
}

function templateFrom(quads: readonly Quad[], slots: ReadonlyMap<string, number>): Template {
  const nodes = new Map<string, number>();
  const termOf = (term: Quad['object']): Term => {
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
  };
  const patterns = quads.map(({ subject, predicate, object }) => ({
    subject: termOf(subject),
    predicate: `<${predicate.value}>`,
    object: termOf(object),
  }));
  return {
    quads: patterns,
    nodes: Array.from(nodes.values(), (node) => quadsWith(node, patterns)),
  };
}

/** What N-Quads write around a value. */
function marksOf(term: Quad['object']): { readonly before: string; readonly after: string } {
  if (!('datatype' in term)) return { before: '<', after: '>' };
  const { datatype, language } = term;
  if (language !== undefined) return { before: '"', after: `"@${language}` };
  return { before: '"', after: datatype.value === plainText ? '"' : `"^^<${datatype.value}>` };
}

const plainText = 'http://www.w3.org/2001/XMLSchema#string';

function quadsWith(node: number, quads: readonly QuadPattern[]): readonly QuadPattern[] {
  const isIt = (term: Term) => term.kind === 'blank' && term.node === node;
  return quads.filter(({ subject, object }) => isIt(subject) || isIt(object));
}
