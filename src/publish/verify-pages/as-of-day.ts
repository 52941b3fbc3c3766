import { inWords, type CalendarDay } from '../../values/calendar.ts';

/**
 * The one place of a verify page that changes with every day: “Status as of …”. A page is kept with a gap in its place, so that it
 * serves on other days, too, as long as the status is the same.
 *
 * No text of a page can hold the gap: all of it is escaped.
 */
const gap = '<!--as-of-->';

const asOf = (day: CalendarDay) => `Status as of <time datetime="${day}">${inWords(day)}</time>`;

/** The page with a gap for the day; null where it states none. */
export function withoutDay(page: string, day: CalendarDay): string | null {
  const parts = page.split(asOf(day));
  return parts.length > 1 && !page.includes(gap) ? parts.join(gap) : null;
}

/** The page of a day from one that has a gap for it. */
export const onDay = (page: string, day: CalendarDay): string => page.replaceAll(gap, asOf(day));
