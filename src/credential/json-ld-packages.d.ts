/** What is used of the packages that turn JSON-LD into canonical statements. */
declare module 'jsonld' {
  interface ToRdfOptions {
    readonly base: null;
    readonly safe: true;
    readonly rdfDirection: 'i18n-datatype';
    readonly produceGeneralizedRdf: false;
    readonly documentLoader: (address: string) => Promise<unknown>;
  }
  const jsonld: { toRDF(document: object, options: ToRdfOptions): Promise<object> };
  export default jsonld;
}

declare module 'rdf-canonize' {
  export function canonize(
    dataset: object,
    options: { readonly algorithm: 'RDFC-1.0' },
  ): Promise<string>;
}
