import { inWords, type CalendarDay } from '../model/calendar.ts';

/** What a live site says of itself, and what an archive of it says instead. */
export const archivedWords = (
  asOf: CalendarDay,
): readonly { readonly live: string; readonly archived: string }[] => [
  {
    live: 'This certificate is genuine</h1>',
    archived: `This certificate was genuine on ${inWords(asOf)}</h1>`,
  },
  { live: '</strong>, which your address bar must show', archived: '</strong>; this is a copy' },
  { live: 'Pages of this site are only at ', archived: 'An archive of pages that were at ' },
  { live: 'against what is published here.', archived: 'against this archive.' },
];
