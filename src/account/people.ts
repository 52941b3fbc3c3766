import type { PersonKey, RecordKey } from './keys.ts';

/** A person with an address: who can sign in, and which records are theirs. */
export interface Person {
  readonly key: PersonKey;
  /** In its normal form, see `addressOf`. */
  readonly address: string;
  readonly records: readonly RecordKey[];
}

/** The site, as mails name it. */
export interface MailingSite {
  readonly name: string;
  readonly url: string;
  readonly contact: string;
  /** Its name for the check of identity. */
  readonly identityCheckName: string;
}

/** Whom the present deploy knows, as far as signing in needs it. All reject with CouldNotCheck where it cannot be read. */
export interface People {
  catalogue(): Promise<{
    readonly site: MailingSite;
    readonly institutions: readonly { readonly id: string; readonly name: string }[];
    readonly courses: readonly {
      readonly id: string;
      readonly institutionId: string;
      readonly signatureTrack: boolean;
    }[];
  }>;
  /** Null for an address that is in no record and of no reviewer. */
  person(key: PersonKey): Promise<Person | null>;
  /** Null where the deploy has no such record. */
  record(key: RecordKey): Promise<{ readonly courseId: string } | null>;
}
