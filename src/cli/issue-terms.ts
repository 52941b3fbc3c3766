import { inWords, type CalendarDay } from '../model/calendar.ts';
import type { Identity } from '../schema/certificates.ts';
import { listed } from '../wording/listed.ts';
import type { TextChange } from './with-content.ts';

const methods: Readonly<Record<Identity['method'], string>> = {
  'signature-track': 'checked by photo and typing pattern (signature-track)',
  'photo-id': 'checked once against an identity document (photo-id)',
  'in-person': 'checked in person (in-person)',
  none: 'not checked; say --identity photo-id if it was',
};

/** What all new certificates will state, as lines of the plan. */
export function certificateTerms(issued: CalendarDay, { method, checked }: Identity): string[] {
  const when = checked === undefined ? '' : `, on ${inWords(checked)}`;
  return [`Issue date: ${inWords(issued)}`, `Identity: ${methods[method]}${when}`];
}

/** The files that will be written, as a line of the plan. */
export function fileLine(changes: readonly TextChange[]): string[] {
  if (changes.length === 0) return [];
  const files = changes.map(({ file, before }) => `${file}${before === undefined ? ' (new)' : ''}`);
  return [`${files.length === 1 ? 'File' : 'Files'}: ${listed(files)}`];
}
