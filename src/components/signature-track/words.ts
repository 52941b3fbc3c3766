import type { AttestedWork, WorkState } from '../../identity/attest/attested-works.ts';
import { dayOf, inWords } from '../../values/calendar.ts';

/** The day of a moment in a time zone. @param moment ISO 8601 */
export const dayInWords = (moment: string, timeZone: string): string =>
  inWords(dayOf(new Date(moment), timeZone));

export const workStateInWords: Readonly<Record<WorkState, string>> = {
  matched: 'Typing matched; people will compare the photo',
  waiting: 'Waiting for people to look at it',
  linked: 'Linked to you',
  unclear: 'To be done again',
  refused: 'Not linked to you',
};

/** Advice to the learner about a piece of work; empty if there is none. */
export function whatToDo({ state, note }: Pick<AttestedWork, 'state' | 'note'>): string {
  if (state === 'unclear') return note === '' ? 'Please certify this work again.' : note;
  if (state === 'refused') return 'Two people decided that the photo does not show you.';
  return '';
}
