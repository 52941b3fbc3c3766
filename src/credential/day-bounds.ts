import { addDays, dayOf, type CalendarDay } from '../values/calendar.ts';

const hour = 3_600_000;
const kept = new Map<string, number>();

/** The first moment of a day in a time zone, as UTC: `2026-04-30T23:00:00Z`. */
export function startOfDay(day: CalendarDay, timeZone: string): string {
  return instant(firstMoment(day, timeZone));
}

/** The last second of a day in a time zone, as UTC. */
export function endOfDay(day: CalendarDay, timeZone: string): string {
  return instant(firstMoment(addDays(day, 1), timeZone) - 1000);
}

// The certificates of a site share a few days, and each takes a dozen questions to the calendar.
function firstMoment(day: CalendarDay, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const moment = search(day, timeZone);
  kept.set(key, moment);
  return moment;
}

/** Searched for rather than reckoned: where clocks go forward at midnight, a day begins at one o'clock. To the second. */
function search(day: CalendarDay, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - 16 * hour;
  let notBefore = midnight + 16 * hour;
  while (notBefore - before > 1000) {
    const middle = before + Math.floor((notBefore - before) / 2000) * 1000;
    if (dayOf(new Date(middle), timeZone) < day) before = middle;
    else notBefore = middle;
  }
  return notBefore;
}

const instant = (moment: number): string => new Date(moment).toISOString().replace('.000Z', 'Z');
