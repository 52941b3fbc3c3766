import { inWords, partsOf, type CalendarDay } from '../values/calendar.ts';
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

/** The sentence of achievement in its two parts. */
export interface AchievementParts {
  /** `a six-week course of 5–7 hours of study a week`. */
  readonly work: string;
  /** `offered from 2 March to 12 April 2026`. */
  readonly offered: string;
}

export function achievementParts(
  { workload }: Pick<Course, 'workload'>,
  session: Session,
): AchievementParts {
  const { weeks, hoursPerWeek } = workload;
  const length = numberWords[weeks] ?? String(weeks);
  const hours = `${hoursRange(hoursPerWeek)} ${hoursPerWeek.to === 1 ? 'hour' : 'hours'}`;
  return {
    work: `${articleFor(length)} ${length}-week course of ${hours} of study a week`,
    offered: `offered ${fromTo(session)}`,
  };
}

/** The sentence of achievement in two lines, as printed below the course's title. The first line ends with a comma. */
export function achievementLines(
  course: Pick<Course, 'workload'>,
  session: Session,
): readonly [string, string] {
  const { work, offered } = achievementParts(course, session);
  return [`${work},`, offered];
}

/** The facts of the sentence, one by one: `Six weeks`, `5–7 hours a week`, `2 March to 12 April 2026`. */
export interface AchievementFacts {
  readonly length: string;
  readonly hours: string;
  readonly offered: string;
}

export function achievementFacts(
  { workload }: Pick<Course, 'workload'>,
  session: Session,
): AchievementFacts {
  const { weeks, hoursPerWeek } = workload;
  const length = numberWords[weeks] ?? String(weeks);
  return {
    length: `${length.replace(/^./u, (first) => first.toUpperCase())} ${weeks === 1 ? 'week' : 'weeks'}`,
    hours: `${hoursRange(hoursPerWeek)} ${hoursPerWeek.to === 1 ? 'hour' : 'hours'} a week`,
    offered: fromTo(session).replace(/^(?:from|on) /u, ''),
  };
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
