import type { CertificateArtwork } from '../../image/artwork.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { PackedSession } from '../session-pack.ts';

/** A session to pack, or its certificates with distinction. Plain data: it travels to worker threads. */
export interface SessionJob {
  readonly session: PackedSession;
  /** Of its certificates that have images, at least one. They share one object for their shared part. */
  readonly artworks: readonly CertificateArtwork[];
  /** Absolute path of the pack. */
  readonly file: string;
}

/** Settings with which a worker thread is started. */
export interface PackerSettings {
  readonly cacheDir: string;
  readonly fingerprint: string;
}

export type SessionAnswer =
  | {
      readonly ok: true;
      readonly from: 'renderer' | 'cache';
      /** Certificates that are marked or leave their places: their files must be drawn. */
      readonly notStampable: readonly VerificationCode[];
    }
  /** A sentence for each certificate that cannot be drawn at all, or one for the session. */
  | { readonly ok: false; readonly failures: readonly string[] };
