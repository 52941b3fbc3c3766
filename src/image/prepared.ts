import type { CertificateFile } from '../model/addresses.ts';
import type { SharedArtwork } from './artwork.ts';

/** Finds what was prepared for the files of a session, or prepares and keeps it. Plain data. */
export type KeepPrepared = <T>(
  shared: SharedArtwork,
  kind: CertificateFile,
  prepare: () => Promise<T>,
) => Promise<T>;

/** Keeps nothing. */
export const prepareAlways: KeepPrepared = (_shared, _kind, prepare) => prepare();
