/**
 * The store of share links and sign-ins, by key. Every read is strong: it sees all that was acknowledged before it began. All methods
 * reject with CouldNotCheck where the store cannot be reached, answers too late, or holds something that this code has not written.
 */
export interface KeyStore {
  /** The value, or null where there is none. */
  read(key: string): Promise<unknown>;
  write(key: string, value: object): Promise<void>;
  /** Writes a key that must not exist yet. Resolves with true only if this very call has created it. */
  create(key: string, value: object): Promise<boolean>;
  /** Removes a key; does nothing if it does not exist. */
  remove(key: string): Promise<void>;
  /** All keys that begin with a prefix, which ends with a slash. */
  keys(prefix: string): Promise<readonly string[]>;
  /** The same keys in parts, for callers that need not have all of them. Each part is requested when it is needed. */
  pages(prefix: string): AsyncIterable<readonly string[]>;
}

/** The answer is unknown, neither yes nor no: required data could not be read. The message holds no key and nothing of a learner. */
export class CouldNotCheck extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'CouldNotCheck';
  }
}
