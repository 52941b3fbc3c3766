import type { CertificateFile } from '../../model/addresses.ts';
import type { CertificateArtwork } from '../artwork.ts';

/** One image or document to be written. Plain data: it travels to worker threads. */
export interface ImageJob {
  readonly artwork: CertificateArtwork;
  readonly kind: CertificateFile;
  /** Absolute path. */
  readonly file: string;
  /** Changes with every change to the credential that the file carries; null where it carries none. */
  readonly credentialKey: string | null;
}

/** A job as it is sent to a thread: with the credential itself, signed and in ASCII. */
export interface SentJob extends ImageJob {
  readonly credential: string | null;
}

/** The result of a job. */
export interface ImageDone {
  readonly from: 'renderer' | 'cache';
  readonly bytes: number;
  /** Time that a thread worked on the job. */
  readonly milliseconds: number;
}

/** Settings with which a worker thread is started. */
export interface WorkerSettings {
  readonly cacheDir: string;
  readonly fingerprint: string;
}

/** The answer to one job; the answers to a batch come in the order of its jobs. */
export type WorkerAnswer =
  { readonly ok: true; readonly done: ImageDone } | { readonly ok: false; readonly what: string };
