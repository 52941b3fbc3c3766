import type { CalendarDay } from '../values/calendar.ts';
import { statusOn } from './certificate.ts';
import type { VerificationCode } from './code.ts';
import type { SessionContent } from './content.ts';
import { hiddenTextsOf, type HiddenTexts } from './hidden-texts.ts';
import { isNameWithheld, type Successors } from './supersession.ts';

/** How much of what there is in a session: enough to know how large its part of a deploy is, and what the site offers. */
export interface SessionTally {
  readonly institutionId: string;
  readonly certificates: number;
  /** Certificates that show a name, and therefore have images and a document. */
  readonly named: number;
  /** Of those with a name, the ones whose status is drawn on their files. */
  readonly marked: number;
  /** Groups of certificates that look alike: those with distinction, and those without. */
  readonly looks: number;
  readonly records: number;
  /** Whether a certificate states that work was linked to the learner. */
  readonly statesIdentity: boolean;
  /** Private. */
  readonly hiddenTexts: HiddenTexts;
}

/** A tally of a session by itself, and the certificates that being superseded does not make nameless or marked. */
export interface OwnTally extends Omit<SessionTally, 'named' | 'marked'> {
  readonly nameless: readonly VerificationCode[];
  readonly marked: readonly VerificationCode[];
}

/** Without regard to what supersedes its certificates. Its institution is that of the first one, or of none. */
export function ownTally({ certificates, records }: SessionContent, today: CalendarDay): OwnTally {
  const [first] = certificates;
  const named = certificates.filter(({ name }) => name !== null);
  return {
    institutionId: first?.institutionId ?? '',
    certificates: certificates.length,
    nameless: certificates.filter(({ name }) => name === null).map(({ code }) => code),
    marked: named.filter((one) => statusOn(one, today).kind !== 'valid').map(({ code }) => code),
    looks: new Set(certificates.map(({ distinction }) => distinction)).size,
    records: records.length,
    statesIdentity: certificates.some(({ identity }) => identity.method === 'signature-track'),
    hiddenTexts: hiddenTextsOf({ certificates, records }),
  };
}

/** @param superseded those of its certificates that others supersede */
export function tallyOf(
  { nameless, marked, ...own }: OwnTally,
  superseded: readonly VerificationCode[],
  successors: Successors,
): SessionTally {
  const without = new Set(nameless);
  const withMark = new Set(marked);
  for (const code of superseded) {
    if (isNameWithheld(code, successors)) without.add(code);
    withMark.add(code);
  }
  return {
    ...own,
    named: own.certificates - without.size,
    marked: [...withMark].filter((code) => !without.has(code)).length,
  };
}
