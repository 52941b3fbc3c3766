import { inWords, type CalendarDay } from '../../values/calendar.ts';
import type { Identity } from '../../schema/certificates.ts';
import { listed } from '../../wording/listed.ts';
import type { TextChange } from '../shared/with-content.ts';

const methods: Readonly<Record<Identity['method'], string>> = {
  'signature-track': 'checked by document and photos (signature-track)',
  'photo-id': 'checked once against an identity document (photo-id)',
  'in-person': 'checked in person (in-person)',
  none: 'not checked; say --identity photo-id if it was',
};

/** The statements of all new certificates, as lines of the plan. @param linked how many state the result of Signature Track instead */
export function certificateTerms(
  issued: CalendarDay,
  { method, checked }: Identity,
  linked: number,
): string[] {
  const when = checked === undefined ? '' : `, on ${inWords(checked)}`;
  const others = linked === 0 ? 'Identity' : 'Identity of the others';
  return [
    `Issue date: ${inWords(issued)}`,
    ...(linked === 0 ? [] : [`Identity of ${linked}: as Signature Track found out`]),
    `${others}: ${methods[method]}${when}`,
  ];
}

/** The files that will be written, as a line of the plan. */
export function fileLine(changes: readonly TextChange[]): string[] {
  if (changes.length === 0) return [];
  const files = changes.map(({ file, before }) => `${file}${before === undefined ? ' (new)' : ''}`);
  return [`${files.length === 1 ? 'File' : 'Files'}: ${listed(files)}`];
}
