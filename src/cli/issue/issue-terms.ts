import { inWords, type CalendarDay } from '../../values/calendar.ts';
import type { Identity } from '../../schema/certificates.ts';
import { identityStatement } from '../../model/identity-statement.ts';
import { listed } from '../../wording/listed.ts';
import type { TextChange } from '../shared/with-content.ts';

const methods: Readonly<Record<Identity['method'], string>> = {
  'signature-track': 'checked by document and photos (signature-track)',
  'photo-id': 'checked once against an identity document (photo-id)',
  'in-person': 'checked in person (in-person)',
  none: 'not checked; say --identity photo-id if it was',
};

interface Terms {
  readonly issued: CalendarDay;
  readonly identity: Identity;
  /** How many state the result of Signature Track instead. */
  readonly linked: number;
  /** The name of the institution. */
  readonly institution: string;
}

/** The statements of all new certificates, as lines of the plan. What becomes public is quoted: staff vouch for it. */
export function certificateTerms({ issued, identity, linked, institution }: Terms): string[] {
  const { method, checked } = identity;
  const when = checked === undefined ? '' : `, on ${inWords(checked)}`;
  const others = linked === 0 ? 'Identity' : 'Identity of the others';
  const { sentences } = identityStatement(identity, institution);
  return [
    `Issue date: ${inWords(issued)}`,
    ...(linked === 0 ? [] : [`Identity of ${linked}: as Signature Track found out`]),
    `${others}: ${methods[method]}${when}`,
    `  Their pages will say: “${sentences.join(' ')}”`,
  ];
}

/** The files that will be written, as a line of the plan. */
export function fileLine(changes: readonly TextChange[]): string[] {
  if (changes.length === 0) return [];
  const files = changes.map(({ file, before }) => `${file}${before === undefined ? ' (new)' : ''}`);
  return [`${files.length === 1 ? 'File' : 'Files'}: ${listed(files)}`];
}
