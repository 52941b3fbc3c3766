/** The credential in a file. `text` is unchanged from the file, not yet parsed as JSON. */
export type HeldCredential =
  | { readonly kind: 'found'; readonly text: string }
  /** An Open Badge of version 1 or 2, as JSON, a token or an address. */
  | { readonly kind: 'older-badge'; readonly text: string }
  /** A whole file with nothing in it. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly because: HeldFault };

export type HeldFault =
  /** Not a file of its kind, cut off, a wrong checksum, or something after its end. */
  | 'damaged'
  /** Two credentials: a program could be shown the one and a person the other. */
  | 'more-than-one'
  /** Whole certificates that a program joined. */
  | 'several'
  /** Encrypted, so that nothing in it can be read without its password. */
  | 'protected'
  /** Compressed, in another text encoding, or longer than any credential of ours. */
  | 'unusual';
