import { quoted } from '../../wording/quoted.ts';
import { counted, listed } from '../../wording/listed.ts';
import { changeKinds, type ChangeKind } from '../certificate-changes.ts';
import type { Changes } from '../changes.ts';
import type { FieldEdit } from '../field-edits.ts';
import type { SharedEdit } from '../shared-edits.ts';

/** The result that visitors see when they look up such a certificate. */
export const kindWords: Readonly<Record<ChangeKind, string>> = {
  issued: 'a page for the first time',
  corrected: 'another name; copies with the earlier one no longer count',
  replaced: 'the page links to the certificate that replaces it',
  revoked: 'the page says since when and why; copies no longer count',
  suspended: 'the page says since when it is under review; copies do not count until that is over',
  erased: 'the page stays, without a name',
  reinstated: 'counts again, although it was revoked, under review, replaced or erased',
  edited: 'the page states something different',
  removed: 'unknown, as if never issued',
};

const alwaysShown: ReadonlySet<ChangeKind> = new Set(['issued', 'corrected', 'revoked', 'removed']);

/** `+212 issued, 3 corrected, 1 revoked and 0 removed`. */
export function summaryOf({ counts }: Pick<Changes, 'counts'>): string {
  const shown = changeKinds.filter((kind) => alwaysShown.has(kind) || counts[kind] > 0);
  return listed(shown.map((kind) => `${plus(kind, counts[kind])} ${kind}`));
}

const plus = (kind: ChangeKind, count: number) =>
  `${kind === 'issued' && count > 0 ? '+' : ''}${count.toLocaleString('en-GB')}`;

/** `Course knots: 212 issued certificates say something else`. */
export function headingOf({ of, id, certificates }: SharedEdit): string {
  const who = { site: 'The site', institution: `Institution ${id}`, course: `Course ${id}` };
  const [course = '', session = ''] = id.split(' ');
  const subject = of === 'session' ? `Session ${session} of ${course}` : who[of];
  return `${subject}: ${counted(certificates, 'certificate')} that ${certificates === 1 ? 'is' : 'are'} published already ${certificates === 1 ? 'says' : 'say'} something else`;
}

/** `workload.weeks: “6” → “8”`. */
export function editText({ field, values }: FieldEdit, longest?: number): string {
  if (values === null) return `${field}: ${notRepeated(field)}`;
  if (field === 'credentials' && values.before === null)
    return 'credentials: the first key; the next build signs these certificates';
  return `${field}: ${side(values.before, longest)} → ${side(values.after, longest)}`;
}

const side = (value: string | null, longest?: number) =>
  value === null ? 'none' : quoted(value, longest);

function notRepeated(field: string): string {
  if (field === 'name') return 'another name, without a correction that would say so';
  if (field === 'statusIndexes')
    return 'another place in the status list: what is set for copies already downloaded may no longer be found';
  return 'another drawing';
}
