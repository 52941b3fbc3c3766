import path from 'node:path';
import { certificateFilePath, type CertificateFile } from '../model/addresses.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { Content } from '../model/content.ts';
import type { CertificateArtwork } from './artwork.ts';
import { artworkOf } from './artwork.ts';

/** One image or document to be written. Plain data: it travels to worker threads. */
export interface ImageJob {
  readonly artwork: CertificateArtwork;
  readonly kind: CertificateFile;
  /** Absolute path. */
  readonly file: string;
}

/** What became of a job. */
export interface ImageDone {
  readonly from: 'renderer' | 'cache';
  readonly bytes: number;
}

/** What a worker thread is started with. */
export interface WorkerSettings {
  readonly cacheDir: string;
  readonly identity: string;
}

export type WorkerAnswer =
  { readonly ok: true; readonly done: ImageDone } | { readonly ok: false; readonly what: string };

/** Both images and the document of every certificate of which an image may be shown, below the output folder. */
export function imageJobs(
  content: Content,
  today: CalendarDay,
  outDir: string,
): readonly ImageJob[] {
  return content.certificates.flatMap((certificate) => {
    const artwork = artworkOf(content, certificate, today);
    if (!artwork) return [];
    return (['print', 'social', 'pdf'] as const).map((kind) => ({
      artwork,
      kind,
      file: path.join(outDir, certificateFilePath(certificate.code, kind)),
    }));
  });
}
