import { inWords, type CalendarDay } from '../values/calendar.ts';

/** What a live site says of itself, and what an archive of it says instead. */
export interface ArchivedWords {
  readonly live: string;
  readonly archived: string;
}

/** On pages. */
export const archivedWords = (asOf: CalendarDay): readonly ArchivedWords[] => [
  {
    live: 'This certificate is genuine</h1>',
    archived: `This certificate was genuine on ${inWords(asOf)}</h1>`,
  },
  { live: '</strong>, which your address bar must show', archived: '</strong>; this is a copy' },
  { live: 'Pages of this site are only at ', archived: 'An archive of pages that were at ' },
  { live: 'against what is published here.', archived: 'against this archive.' },
];

/** In the answer to a file. */
export const archivedAnswer = (asOf: CalendarDay): readonly ArchivedWords[] => [
  { live: 'This file is genuine', archived: `This file was genuine on ${inWords(asOf)}` },
  { live: 'what is published here now', archived: 'what this archive has' },
  {
    live: 'The page of the certificate says what is true today.',
    archived: 'The page of the certificate says which, and why.',
  },
  {
    live: 'The page of the certificate says what is true today, and has the present edition.',
    archived: `The page of the certificate says what was true on ${inWords(asOf)}, and has that edition.`,
  },
  { live: 'Its issuer is one of this site', archived: 'Its issuer is one of this archive' },
];

export function inArchive(text: string, words: readonly ArchivedWords[]): string {
  return words.reduce((said, { live, archived }) => said.replaceAll(live, archived), text);
}
