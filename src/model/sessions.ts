import { addDays, inWords, partsOf, type CalendarDay } from '../values/calendar.ts';
import type { Session } from './content.ts';

export type SessionPhase = 'past' | 'running' | 'upcoming';

/** The first and the last day both belong to a session. */
export function phaseOn({ start, end }: Session, today: CalendarDay): SessionPhase {
  if (end < today) return 'past';
  return start <= today ? 'running' : 'upcoming';
}

/** The session that begins next, today or later. */
export function nextSession(sessions: readonly Session[], today: CalendarDay): Session | undefined {
  return sessions
    .filter(({ start }) => start >= today)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))[0];
}

/** Sessions in the order in which a reader asks for them: upcoming and running first, by date, then past ones, latest first. */
export function sessionsInOrder(
  sessions: readonly Session[],
  today: CalendarDay,
): readonly Session[] {
  const byStart = sessions.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const isPast = (session: Session) => phaseOn(session, today) === 'past';
  return [...byStart.filter((session) => !isPast(session)), ...byStart.filter(isPast).toReversed()];
}

/** Whether a session begins within the given number of days, today included. */
export function startsSoon(
  sessions: readonly Session[],
  today: CalendarDay,
  days: number,
): boolean {
  const next = nextSession(sessions, today);
  return next !== undefined && next.start <= addDays(today, days);
}

/** The dates of a session without saying the year twice: `2 March to 12 April 2026`. */
export function sessionDates({ start, end }: Session): string {
  const sameYear = partsOf(start).year === partsOf(end).year;
  const from = sameYear ? inWords(start).replace(/ \d+$/u, '') : inWords(start);
  return `${from} to ${inWords(end)}`;
}
