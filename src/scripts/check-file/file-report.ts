import type {
  CheckSources,
  CredentialReport,
  CredentialVerdict,
  StepResult,
} from '../../credential/verify-credential.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { PictureComparison } from './compare-pictures.ts';
import type { FileKind } from './file-kind.ts';
import type { FieldComparison } from './stated-fields.ts';

/** What a file is compared with: everything that is published, as a page or an archive has it. */
export interface PublishedWorld extends CheckSources {
  /** What the addresses of its credentials begin with: `https://certificates.example.org`. */
  readonly origins: readonly string[];
  /** The present credential of a code, as text; null where none is published. Rejects where it could not be had. */
  readonly credential: (code: VerificationCode) => Promise<string | null>;
  /** The present image or document of a code. Rejects where it could not be had. */
  readonly file: (code: VerificationCode, kind: 'png' | 'pdf') => Promise<Uint8Array>;
  readonly comparePictures: (held: Uint8Array, published: Uint8Array) => Promise<PictureComparison>;
}

/**
 * Of a file: what its credential turned out to be, or what is wrong with the file around it. `genuine` is said only where everything that
 * can be seen of the file is what is published.
 */
export type FileVerdict =
  | CredentialVerdict
  /** The credential is genuine; whether what people see around it is, could not be compared. */
  | 'only-credential-genuine'
  | 'too-large'
  | 'damaged'
  | 'more-than-one'
  /** A file of a known kind that holds no credential. */
  | 'nothing-held'
  /** Intact, but not what is published under its code now. */
  | 'differs'
  /** Intact, but what people see around it is not what is published. */
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
  /** Of the credential that was checked; null where the file holds none. */
  readonly credential: CredentialReport['credential'];
  /** The certificate that it says it is, if it is one of this site. */
  readonly code: VerificationCode | null;
  /** What the credential states, where its signature holds. */
  readonly fields: readonly FieldComparison[];
  readonly picture: PictureComparison | null;
}
