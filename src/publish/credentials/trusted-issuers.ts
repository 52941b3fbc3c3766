import type { Did } from '../../credential/credential.ts';
import { didDocument } from '../../credential/did.ts';
import type { PublicKey } from '../../credential/verify-credential.ts';
import type { Institution } from '../../model/content.ts';

/** A DID for which the site speaks, with the keys that its document lists. */
export interface TrustedIssuer {
  readonly did: string;
  /** The institution's, which nothing in a credential can change. */
  readonly name: string;
  readonly keys: readonly PublicKey[];
}

/**
 * Those of the content, whether or not this build signs: files that were downloaded before carry their signatures.
 * @param signing institutions as they sign in this build or server; a server on one's own machine has keys of its own
 */
export function trustedIssuers(
  institutions: readonly Institution[],
  signing: readonly Institution[] = [],
): readonly TrustedIssuer[] {
  const issuers = [...institutions, ...signing].flatMap(({ name, credentials }) =>
    credentials ? [issuerOf(name, credentials)] : [],
  );
  return [...new Map(issuers.map((issuer) => [issuer.did, issuer])).values()];
}

function issuerOf(
  name: string,
  { did, keys }: NonNullable<Institution['credentials']>,
): TrustedIssuer {
  const { verificationMethod } = didDocument(did as Did, keys);
  return { did, name, keys: verificationMethod as unknown as readonly PublicKey[] };
}
