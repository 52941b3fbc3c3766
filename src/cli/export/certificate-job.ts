import type { PartOfCode } from '../../archive/certificate-parts.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { HashedFile } from './archive-file.ts';
import type { BuildPlace } from './part-reader.ts';

/** A certificate to be written but for its page. Plain data: it travels to threads. */
export interface CertificateJob {
  readonly code: VerificationCode;
  readonly parts: readonly PartOfCode[];
}

/** Settings with which a thread is started. */
export interface WriterSettings {
  readonly place: BuildPlace;
  /** The folder of the archive. */
  readonly dir: string;
}

export type CertificateAnswer =
  | {
      readonly ok: true;
      readonly files: readonly HashedFile[];
      /** Of the parts. */
      readonly bytes: number;
      readonly hasCredential: boolean;
    }
  /** A sentence of a CouldNotCheck. */
  | { readonly ok: false; readonly what: string };
