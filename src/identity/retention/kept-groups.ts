import type { StoredKind } from '../../account/stored-kind.ts';
import { vaultKinds, type Since } from '../store/vault-kinds.ts';
import { termsInWords } from './retention-table.ts';

/** Kinds of the vault that learners are shown as one. */
interface KeptGroup {
  /** To its learner. */
  readonly title: string;
  readonly why: string;
  readonly kinds: readonly StoredKind<unknown, Since>[];
}

/** Everything below `identity/<person>/`, as learners are shown it. */
export const keptGroups = {
  face: {
    title: 'The photo of your face',
    why: 'Reviewers compare it with the others.',
    kinds: [vaultKinds.face],
  },
  document: {
    title: 'The photo of your document',
    why: 'Reviewers compare it with yours, once. You can cover its number before it is sent.',
    kinds: [vaultKinds.document],
  },
  typings: {
    title: 'How you typed the sentence',
    why: 'A program compares it with later typings: how long each key was held, the time from one to the next, how often you took a letter back, and how fine your browser’s clock is. Nothing else that you type.',
    kinds: [vaultKinds.typing, vaultKinds.laterTyping],
  },
  photos: {
    title: 'Photos taken with your work',
    why: 'Reviewers decide by them, and decide again if you appeal.',
    kinds: [vaultKinds.photo],
  },
  evidence: {
    title: 'Times of the typing with your work',
    why: 'Reviewers see by them why a typing did not match.',
    kinds: [vaultKinds.evidence],
  },
  details: {
    title: 'Your name as on the document, and your e-mail address',
    why: 'The name is compared with the one on your certificate. Decisions are mailed to the address.',
    kinds: [vaultKinds.details],
  },
  consent: {
    title: 'The text that you agreed to, and when',
    why: 'It shows that you agreed, and whether typing is compared.',
    kinds: [vaultKinds.consent],
  },
  attestations: {
    title: 'The work that you certified, and when',
    why: 'It counts towards your certificate.',
    kinds: [vaultKinds.attempt],
  },
  decisions: {
    title: 'Questions to reviewers, and their decisions',
    why: 'They show what was decided, and by whom.',
    kinds: [vaultKinds.case, vaultKinds.vote, vaultKinds.settled],
  },
  traces: {
    title: 'Tries at certifying work',
    why: 'Each can be sent once.',
    kinds: [vaultKinds.usedChallenge],
  },
  verified: {
    title: 'That you were verified: the day, the reviewer’s name and your name',
    why: 'It stands behind the certificates that were issued.',
    kinds: [vaultKinds.verified],
  },
} as const satisfies Readonly<Record<string, KeptGroup>>;

/** `unknown`: written by another version of this site. */
export type KeptKind = keyof typeof keptGroups | 'unknown';

const groups: readonly (readonly [KeptKind, KeptGroup])[] = Object.entries(keptGroups).map(
  ([name, group]) => [name as KeptKind, group],
);

/** The group of a key below `identity/<person>/`. */
export const groupOf = (key: string): KeptKind =>
  groups.find(([, { kinds }]) => kinds.some((kind) => kind.holds(key)))?.[0] ?? 'unknown';

/** Every term of a group, each once. */
export function termsOf(kind: KeptKind): StoredKind<unknown, Since>['terms'] {
  if (kind === 'unknown') return vaultKinds.consent.terms;
  return [...new Set(keptGroups[kind].kinds.flatMap(({ terms }) => terms))];
}

/** A group as a page shows it; `until` is the end of a sentence that begins “Kept until”. */
export const shownGroups = groups.map(([name, { title, why }]) => ({
  title,
  why,
  until: termsInWords(termsOf(name), 'your'),
}));

export const keptInWords = (kind: KeptKind): string =>
  kind === 'unknown' ? 'Kept by another version of this site' : keptGroups[kind].title;
