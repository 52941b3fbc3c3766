/**
 * Calendar days are plain strings, `2026-05-01`, from YAML to page: no time and no zone, so nothing can shift by a day on the way.
 * Such strings compare in order of time with `<` and `>`.
 */
export type CalendarDay = string;

/** Whether the text is a day that exists, for example not 2026-02-30. */
export function isCalendarDay(text: string): text is CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day that a moment falls on in a time zone (IANA name). Throws a RangeError on an unknown zone. */
export function dayOf(moment: Date, timeZone: string): CalendarDay {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The day that many days later (or earlier, with a negative number). */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A moment as the clocks of a zone show it, with the zone: `1 May 2026, 14:05 (Europe/London)`. */
export function momentInWords(moment: Date, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${inWords(dayOf(moment, timeZone))}, ${clock.format(moment)} (${timeZone})`;
}

/** The parts of a day as numbers; the month is 1–12. */
export function partsOf(day: CalendarDay): { year: number; month: number; day: number } {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return { year, month, day: dayOfMonth };
}

/** The day in words that no reader can mistake: `1 May 2026`. */
export function inWords(day: CalendarDay): string {
  const parts = partsOf(day);
  return `${parts.day} ${months[parts.month - 1]} ${parts.year}`;
}
