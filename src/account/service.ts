import type { KeyStore } from './key-store.ts';
import type { PersonKey } from './keys.ts';
import type { People } from './people.ts';
import type { Visitor } from './visitor.ts';

/** Everything that the rules need from outside, so that a test can pass in its own. */
export interface Service {
  readonly store: KeyStore;
  /** Of the store: what signs in is good for one alone, and so not on a preview what was made by the site. */
  readonly storeName: string;
  readonly published: People;
  /** Of the site: at least 32 characters. Everything else that is secret follows from it. */
  readonly secret: string;
  /** Who asks. */
  readonly visitor: Visitor;
  /** Whether this is the site itself, whose address is in its content, and neither a preview of it nor a server on one's own machine. */
  readonly isPublished: boolean;
  /** Whether a person has agreed to Signature Track, and so may sign in without being in the records. Rejects with CouldNotCheck. */
  readonly isEnrolled: (person: PersonKey) => Promise<boolean>;
  /** Whether staff have set the key without which Signature Track keeps nothing. */
  readonly hasIdentityKey: boolean;
  /** The present moment. */
  readonly now: () => Date;
  /** As many random bytes as asked for. */
  readonly random: (bytes: number) => Uint8Array;
  /** The binary logarithm of the cost of hashing a passcode with scrypt. */
  readonly passcodeCost: number;
  /** Resolves after a time. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Lets work go on after the answer was given. What it rejects with is logged. */
  readonly later: (work: Promise<unknown>) => void;
}

/** The way to send mail. Few functions have it: it brings a library with it. */
export interface Mailing {
  /** Sends a mail. Rejects where it was not accepted. */
  readonly send: (mail: Mail) => Promise<void>;
}

export interface Mail {
  readonly to: string;
  /** The sender's name; the address is the site's. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
