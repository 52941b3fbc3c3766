import { inWords, partsOf, type CalendarDay } from '../model/calendar.ts';
import type { Course, Session } from '../model/content.ts';
import { hoursRange } from '../model/workload.ts';

const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * What was achieved, as it stands below the course's title in two lines: `a six-week course of 5–7 hours of study a week,` and `offered
 * from 2 March to 12 April 2026`.
 */
export function achievementLines(
  { workload }: Pick<Course, 'workload'>,
  session: Session,
): readonly [string, string] {
  const { weeks, hoursPerWeek } = workload;
  const length = numberWords[weeks] ?? String(weeks);
  const hours = `${hoursRange(hoursPerWeek)} ${hoursPerWeek.to === 1 ? 'hour' : 'hours'}`;
  return [
    `${articleFor(length)} ${length}-week course of ${hours} of study a week,`,
    `offered ${fromTo(session)}`,
  ];
}

/** Both days, saying month and year once where they are the same. */
function fromTo({ start, end }: { start: CalendarDay; end: CalendarDay }): string {
  const [first, last] = [partsOf(start), partsOf(end)];
  const sameYear = first.year === last.year;
  if (start === end) return `on ${inWords(end)}`;
  if (sameYear && first.month === last.month) return `from ${first.day} to ${inWords(end)}`;
  const from = sameYear ? inWords(start).replace(/ \d+$/u, '') : inWords(start);
  return `from ${from} to ${inWords(end)}`;
}

function articleFor(number: string): 'a' | 'an' {
  return /^(?:eight|eleven|8|18$)/u.test(number) ? 'an' : 'a';
}
