/**
 * What is kept about share links and sign-ins, by key. Every read is strong: it sees all that was acknowledged before it began. All
 * reject with CouldNotCheck where the store cannot be asked, answers too late, or holds something that nobody here has written.
 */
export interface KeyStore {
  /** The value, or null where there is none. */
  read(key: string): Promise<unknown>;
  write(key: string, value: object): Promise<void>;
  /** Writes a key that must not be there yet. Resolves with true only where this very call has made it. */
  create(key: string, value: object): Promise<boolean>;
  /** Removes a key; nothing is wrong where there is none. */
  remove(key: string): Promise<void>;
  /** All keys that begin with a prefix, which ends with a slash. */
  keys(prefix: string): Promise<readonly string[]>;
  /** The same in parts, for those who need not have all of them. Each part is asked for when it is needed. */
  pages(prefix: string): AsyncIterable<readonly string[]>;
}

/** Neither yes nor no: what would have to be known could not be found out. Its message holds no key and nothing of a learner. */
export class CouldNotCheck extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'CouldNotCheck';
  }
}
