import jsonld, { type Quad } from 'jsonld';
import { bundledContext } from '../contexts.ts';
import type { JsonObject } from '../credential.ts';

/**
 * The statements of a document, as `eddsa-rdfc-2022` reads it. Rejects a document that is not JSON-LD, a context that is not bundled, and a
 * word that the contexts do not define.
 */
export function quadsOf(document: JsonObject): Promise<readonly Quad[]> {
  return jsonld.toRDF(document, {
    documentLoader: bundledContext,
    base: null,
    safe: true,
    rdfDirection: 'i18n-datatype',
    produceGeneralizedRdf: false,
  });
}
