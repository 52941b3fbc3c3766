import type { Institution } from '../model/content.ts';
import type { IssuerKey } from './issuer-key.ts';

export type KeyProblemCode =
  | 'issuer-key-malformed'
  | 'issuer-key-swapped'
  | 'issuer-key-not-secret'
  | 'issuer-key-mismatch'
  | 'issuer-key-unknown-issuer'
  | 'issuer-key-localhost'
  | 'issuer-key-other-host'
  | 'issuer-key-unknown-key'
  | 'issuer-key-retired'
  | 'issuer-key-withdrawn'
  | 'issuer-key-duplicate'
  | 'issuer-key-missing';

/** Never quotes a secret, nor anything that may be one. */
export interface KeyProblem {
  readonly code: KeyProblemCode;
  /** Which entry of `ISSUER_KEY`, from 1; null where one is missing. */
  readonly entry: number | null;
  /** What is wrong, why it matters and what to do: a sentence each. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

export interface IssuerKeys {
  /** By the institution's id. Empty where there are problems. */
  readonly keys: ReadonlyMap<string, IssuerKey>;
  readonly problems: readonly KeyProblem[];
}

/**
 * The keys in `ISSUER_KEY`: entries parted by white space, one for each institution with `credentials`,
 * `<did>#<public key>=<secret key>`. All problems together.
 */
export function issuerKeysFrom(
  _text: string,
  _site: { readonly institutions: readonly Institution[]; readonly origin: string },
): IssuerKeys {
  return { keys: new Map(), problems: [] };
}
