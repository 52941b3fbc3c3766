import type { CalendarDay } from '../values/calendar.ts';

/** Whether a last day lies before the day that the visitor's own calendar shows. */
export function hasPassed(lastDay: CalendarDay, now: Date): boolean {
  const pad = (value: number, length: number) => `${value}`.padStart(length, '0');
  const here = [pad(now.getFullYear(), 4), pad(now.getMonth() + 1, 2), pad(now.getDate(), 2)];
  return lastDay < here.join('-');
}
