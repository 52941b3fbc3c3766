import type { JsonObject } from '../credential/credential.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { VerificationCode } from '../model/code.ts';

/** Facts for the check in the browser. They are in the page itself, since a page on a disk can fetch nothing. */
export interface CheckFacts {
  readonly url: string;
  readonly asOf: CalendarDay;
  /** The session or course of its certificates, in words; null where it has all of the site. */
  readonly part: string | null;
  /** Signed status lists by their address on the site. */
  readonly statusLists: Readonly<Record<string, JsonObject>>;
}

/** The `id` of the element that holds them, as JSON. */
export const factsId = 'archive-facts';

/** The files of a certificate that an archive holds; null for those that it does not. */
export interface ArchivedFiles {
  readonly code: VerificationCode;
  /** SHA-256 of the image and of the document, hexadecimal. */
  readonly png: string | null;
  readonly pdf: string | null;
  /** The text of the signed credential. */
  readonly credential: string | null;
}

export const archivedFilesPath = (code: string): string => `verify/${code}/archived.js`;

/** A plain script: from a disk, it is the one thing that a page can read of the files beside it. */
export const archivedFilesScript = (files: ArchivedFiles): string =>
  `window.archivedCertificate=${JSON.stringify(files)};\n`;
