import { problemWords } from '../identity/store/problem.ts';

export interface Notice {
  readonly kind: 'done' | 'problem';
  /** Whole sentences of our own. */
  readonly text: string;
}

const done: Readonly<Record<string, string>> = {
  'link-created':
    'The link is ready. It is the first one below: copy it, and send it to anyone you like.',
  'link-revoked': 'The link is revoked. It no longer works for anyone who has it.',
  'link-reset':
    'The link is reset. Its old address no longer works; the new one is the first below.',
  'signed-out': 'You are signed out.',
  agreed: 'Your consent has been saved.',
  details: 'Your name and address have been saved.',
  sent: 'Your enrolment has been handed in. You will get a mail when people have decided.',
  appealed: 'Other reviewers will look at it now. You will get a mail when they have decided.',
  deleted: 'Everything that was kept about you for this check has been deleted.',
};

const problems: Readonly<Record<string, string>> = {
  ...problemWords,
  'label-missing': 'No link was made: give it a label, so that you can recognise it.',
  'label-too-long': 'No link was made: a label has at most 80 characters.',
  'label-odd': 'No link was made: a label is one line of ordinary characters.',
  'expiry-past': 'No link was made: its last day has already passed.',
  'expiry-too-far': 'No link was made: its last day can be at most five years ahead.',
  'expiry-malformed':
    'No link was made: its last day was not understood. Write it like 2027-03-31, or leave it empty.',
  'passcode-short': 'No link was made: a passcode has at least 6 characters.',
  'passcode-long': 'No link was made: a passcode has at most 64 characters.',
  'passcode-odd': 'No link was made: a passcode is one line of ordinary characters.',
  'section-unknown': 'No link was made: the form arrived damaged. Fill it in again.',
  'no-section': 'No link was made: choose at least one thing that it shows.',
  'field-repeated': 'No link was made: the form arrived damaged. Fill it in again.',
  'too-many-links':
    'No link was made: a record has at most 20. Revoke one that you no longer need.',
  'link-unknown': 'That link was already removed. Nothing to do.',
  'signed-out': 'You are not, or no longer, signed in here. Ask for a link below.',
  'sign-in-refused':
    'That link no longer signs in: each works once, and for 15 minutes. Ask for a new one.',
  'address-missing': 'Type the address at which the course reached you.',
  'wrong-passcode': 'That is not the passcode. Mind capitals and spaces.',
  'too-many': 'There were too many attempts. Try again in an hour.',
};

/** Sentences by the words that an address may hold. */
export type NoticeWords = Readonly<Record<Notice['kind'], Readonly<Record<string, string>>>>;

/** The outcome of a form, by the word in the address that it led to; null if that word is not one of ours. */
export function noticeOf(
  query: URLSearchParams,
  words: NoticeWords = { done, problem: problems },
): Notice | null {
  return notice('done', words.done, query) ?? notice('problem', words.problem, query);
}

function notice(
  kind: Notice['kind'],
  texts: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Notice | null {
  const word = query.get(kind);
  const text = word !== null && Object.hasOwn(texts, word) ? texts[word] : undefined;
  return text === undefined ? null : { kind, text };
}
