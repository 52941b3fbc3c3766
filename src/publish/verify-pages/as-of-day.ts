import { rewritten } from '../../model/page-marks.ts';
import { inWords, type CalendarDay } from '../../values/calendar.ts';

/**
 * The element of a verify page that changes with every day: the one marked with the day of its status. A page is kept with gaps for
 * the day, so that it serves on other days, too, as long as the status is the same.
 *
 * No text of a page can hold a gap: all of it is escaped.
 */
const dayGap = '<!--as-of-->';
const wordsGap = '<!--as-of-in-words-->';

/** The page with gaps for the day. Throws where it does not state this day, and in words. */
export function withoutDay(page: string, day: CalendarDay): string {
  if (page.includes(dayGap) || page.includes(wordsGap)) {
    throw new Error('A page that is to be kept already has a gap for its day.');
  }
  return rewritten(page, 'asOf', undefined, ({ value, open, inner, close }) => {
    if (value !== day || inner !== inWords(day)) {
      throw new Error(
        `The element with data-as-of should hold “${inWords(day)}” and nothing else, for ${day}: what else it says would stay as it is on other days.`,
      );
    }
    return open.replaceAll(day, dayGap) + wordsGap + close;
  });
}

/** The page of a day from one that has gaps for it. */
export const onDay = (page: string, day: CalendarDay): string =>
  page.replaceAll(dayGap, day).replaceAll(wordsGap, inWords(day));
