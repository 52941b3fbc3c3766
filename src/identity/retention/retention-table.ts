import { accountKinds } from '../../account/account-kinds.ts';
import type { StoredKind, Term } from '../../account/stored-kind.ts';
import { linkKinds } from '../../records/links/link-kinds.ts';
import { durationInWords } from '../../values/duration.ts';
import { identityKinds } from '../store/vault-kinds.ts';

/** Every kind of entry that the store holds: how its keys are spelled, until when it is kept, and which function deletes it. */
export const retentionTable = [...accountKinds, ...linkKinds, ...identityKinds] as const;

type Since = (typeof retentionTable)[number]['terms'][number]['since'];
type Whose = 'your' | 'the learner’s';

/** Each moment in words that follow “until” or “14 days after”. */
const sinceWords: Readonly<Record<Since, (whose: Whose) => string>> = {
  'sign-in': () => 'the sign-in',
  mail: () => 'it was mailed',
  try: () => 'the try',
  'link-expiry': () => 'the last day of the link',
  'record-removal': () => 'the removal of its record',
  'link-removal': () => 'the removal of its link',
  'last-act': (whose) => `${whose} last activity`,
  'photos-alone': (whose) => `${whose} choice of photos alone`,
  taken: () => 'it was taken',
  'enrolment-decision': () => 'a decision other than a first refusal',
  'enrolment-refusal': () => 'a refusal',
  'work-decision': () => 'the decision',
  'work-refusal': () => 'a decision that does not confirm the work',
  use: () => 'it was used',
  'case-decision': () => 'the decision',
  queueing: () => 'it was queued without a case',
  recount: () => 'it was counted',
};

/** The end of a sentence that begins “Kept until”: `14 days after the decision`. */
export function termsInWords(terms: readonly Term<Since>[], whose: Whose): string {
  if (terms.length === 0) return whose === 'your' ? 'you delete it' : 'the learner deletes it';
  const ends = terms.map(({ since, lasts }) => {
    const moment = sinceWords[since](whose);
    return lasts === 0 ? moment : `${durationInWords(lasts)} after ${moment}`;
  });
  return list.format(ends) + (ends.length > 1 ? ', whichever comes first' : '');
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The table as Markdown, for the README. */
export function retentionMarkdown(kinds: readonly StoredKind<unknown, Since>[]): string {
  const rows = kinds.map(
    ({ what, keys, terms, deletedBy }) =>
      `| ${what} | \`${keys}\` | ${termsInWords(terms, 'the learner’s')} | \`${deletedBy}\` |`,
  );
  return ['| what | key | kept until | deleted by |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
