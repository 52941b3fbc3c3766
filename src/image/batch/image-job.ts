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

/** A job as a thread is sent it: with the credential itself, signed and in ASCII. */
export interface SentJob extends ImageJob {
  readonly credential: string | null;
}

/** What became of a job. */
export interface ImageDone {
  readonly from: 'renderer' | 'cache';
  readonly bytes: number;
  /** How long a thread worked on it. */
  readonly milliseconds: number;
}

/** What a worker thread is started with. */
export interface WorkerSettings {
  readonly cacheDir: string;
  readonly fingerprint: string;
}

/** To one job; the answers to a batch come in its order. */
export type WorkerAnswer =
  { readonly ok: true; readonly done: ImageDone } | { readonly ok: false; readonly what: string };
