import type { Course } from './content.ts';

/** The credit that a course carries: `5 ECTS credits`. Null where it carries none. */
export function creditInWords({ credit }: Pick<Course, 'credit'>): string | null {
  if (!credit) return null;
  const { amount, system } = credit;
  return `${amount} ${system} ${amount === 1 ? 'credit' : 'credits'}`;
}

/** That in a sentence. */
export function creditSentence(course: Pick<Course, 'credit'>): string | null {
  const credit = creditInWords(course);
  return credit === null ? null : `The course carries ${credit}.`;
}
