import type { JsonObject } from '../../credential/credential.ts';
import type { ForeignDocument } from '../../credential/other-form.ts';
import type {
  CheckSources,
  CredentialVerdict,
  StepResult,
} from '../../credential/verify-credential.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { StatedVerdict } from '../page-statement.ts';
import type { ComparePixels, PictureComparison } from './compare-pictures.ts';
import type { FileKind } from './file-kind.ts';
import type { FieldComparison } from './stated-fields.ts';
import type { StatedResult } from './stated-results.ts';

/** A file as the visitor gave it. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  /** The file's name: other programs go by its ending. */
  readonly name: string;
}

/** The published data that a file is compared with, as a page or an archive has it. */
export interface PublishedWorld extends CheckSources {
  /** The beginning of its credentials' addresses: `https://certificates.example.org`. */
  readonly origins: readonly string[];
  /** The name of the institution that a DID belongs to; null for a DID that this place cannot speak for. */
  readonly institutionOf: (did: string) => string | null;
  /** The present credential of a code, as text; null if none is published. Rejects if it could not be fetched. */
  readonly credential: (code: VerificationCode) => Promise<string | null>;
  /** The present image or document of a code. Rejects if it could not be fetched. */
  readonly file: (code: VerificationCode, kind: 'png' | 'pdf') => Promise<Uint8Array>;
  /** The verdict of the page of a code that does not count; null where its page cannot be read. May reject. */
  readonly verdict: (code: VerificationCode) => Promise<StatedVerdict | null>;
  readonly comparePixels: ComparePixels;
}

/**
 * The verdict on a file's credential, or the fault of the file around it. `genuine` is given only if everything that any program can show
 * of the file is what is published.
 */
export type FileVerdict =
  | CredentialVerdict
  /** The credential is genuine; whether it is what is published, or what people see around it is, could not be compared. */
  | 'only-credential-genuine'
  /** The published picture or credential, in a file that has something more. */
  | 'carries-more'
  /** The published contents, in a file that programs would open as another kind of file. */
  | 'named-otherwise'
  /** Intact, but something was corrected since under the same code. */
  | 'earlier-edition'
  /** The credential is intact; the PDF around it is not the published file: a program saved it again, or it was altered. */
  | 'document-resaved'
  | 'too-large'
  | 'damaged'
  | 'more-than-one'
  /** Several whole credentials. */
  | 'several'
  | 'protected'
  /** A key that occurs twice: it says two things. */
  | 'repeated-key'
  /** A credential in a form that is not read here, of another issuer. */
  | 'other-form'
  /** A file of a known kind that holds no credential. */
  | 'nothing-held'
  /** Signed by an institution of this site, but not what is published under its code. */
  | 'differs'
  /** Intact, but the picture is not the published one, or programs draw something else of it. */
  | 'looks-altered';

/** In the order in which they are shown; `file` and `held` come before those of the credential, the others after. */
export const stepNames = [
  'file',
  'held',
  'issuer',
  'signature',
  'dates',
  'status',
  'published',
  'looks',
] as const;
export type FileStep = (typeof stepNames)[number];

export interface FileReport {
  readonly verdict: FileVerdict;
  readonly kind: FileKind;
  readonly steps: Readonly<Partial<Record<FileStep, StepResult>>>;
  /** The credential that was checked; null if the file holds none. Nothing in it can be trusted unless its signature holds. */
  readonly credential: JsonObject | null;
  /** The institution of its issuer's DID, as this place knows it; null if it cannot speak for it. */
  readonly institution: string | null;
  /** The certificate that it says it is, if it is one of this site. */
  readonly code: VerificationCode | null;
  /** The credential's statements, if its signature holds. */
  readonly fields: readonly FieldComparison[];
  /** The results of a course record, if its signature holds. */
  readonly results: readonly StatedResult[];
  readonly picture: PictureComparison | null;
  /** For a certificate that is in force no longer, what its page says of it; null where that is not known. */
  readonly stated: StatedVerdict | null;
  /** Other things that the verdict names, fit to be shown: parts that are carried along, a key, an ending, statements. */
  readonly named: readonly string[];
  /** Whether its issuer is this developer's own machine: the verdict is what a published site would answer. */
  readonly byDevelopmentKey: boolean;
  /** The form of a credential that is not read here. */
  readonly foreign: ForeignDocument | null;
}

/** The report on a file before anything is known about it. */
export const blankReport: Omit<FileReport, 'verdict' | 'kind' | 'steps'> = {
  credential: null,
  institution: null,
  code: null,
  fields: [],
  results: [],
  picture: null,
  stated: null,
  named: [],
  byDevelopmentKey: false,
  foreign: null,
};
