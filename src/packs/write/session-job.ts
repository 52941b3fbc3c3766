import type { CertificateArtwork } from '../../image/artwork.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { PackedSession } from '../session-pack.ts';

/** Certificates of a session that look alike: those with distinction, or those without. Plain data: it travels to worker threads. */
export interface LookJob {
  readonly session: PackedSession;
  /** Of its certificates that have images, at least one. They share one object for their shared part. */
  readonly artworks: readonly CertificateArtwork[];
}

/** The looks of one session. */
export type SessionJob = readonly LookJob[];

/** Settings with which a worker thread is started. */
export interface PackerSettings {
  readonly cacheDir: string;
  readonly fingerprint: string;
}

/** The pack of one look. */
export interface PackedLook {
  /** Its name in a deploy. */
  readonly name: string;
  /** The key under which it is kept. */
  readonly key: string;
  readonly from: 'renderer' | 'cache';
  /** Certificates that are marked or leave their places: their files must be drawn. */
  readonly notStampable: readonly VerificationCode[];
}

export type SessionAnswer =
  | { readonly ok: true; readonly looks: readonly PackedLook[] }
  /** A sentence for each certificate that cannot be drawn at all, or one for the session. */
  | { readonly ok: false; readonly failures: readonly string[] };
