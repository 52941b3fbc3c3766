import type { Did } from '../../credential/credential.ts';
import { didDocument } from '../../credential/did.ts';
import type { PublicKey } from '../../credential/verify-credential.ts';
import type { Institution } from '../../model/content.ts';
import { buildState } from '../build-state.ts';
import { checkedContent } from '../checked-content.ts';

/** A DID for which the site speaks, with the keys that its document lists. */
export interface TrustedIssuer {
  readonly did: string;
  /** The institution's, which nothing in a credential can change. */
  readonly name: string;
  readonly keys: readonly PublicKey[];
}

/**
 * Those of the content, whether or not this build signs: files that were downloaded before carry their signatures. A server on one's own
 * machine has keys of its own beside them. Rejects where the content has an error or a key is wrong.
 */
export async function trustedIssuers(): Promise<readonly TrustedIssuer[]> {
  const { content } = await checkedContent();
  const { institutions } = await buildState.signingOf(content);
  const issuers = [...content.institutions, ...institutions].flatMap(({ name, credentials }) =>
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
