import { bundledContext, type LoadedDocument } from '../../../src/credential/contexts.ts';

/** The contexts, each loaded once, as the library's documentation recommends. */
export function cachedContexts(): (address: string) => Promise<LoadedDocument> {
  const known = new Map<string, Promise<LoadedDocument>>();
  return (address) => {
    const document = known.get(address) ?? bundledContext(address);
    known.set(address, document);
    return document;
  };
}
