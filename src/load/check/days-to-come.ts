import { inWords, type CalendarDay } from '../../values/calendar.ts';
import { label } from '../yaml/label.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';

/** A day of something that has happened must not be to come. */
export function notInFuture(
  code: 'certificate-date-future' | 'issuer-key-date-future',
  spot: Spot,
  day: CalendarDay | undefined,
  today: CalendarDay,
): readonly ContentProblem[] {
  if (day === undefined || day <= today) return [];
  return [
    problemAt(spot, {
      code,
      what: `${label(spot.path)} is ${inWords(day)}, which is in the future: today is ${inWords(today)}.`,
      fix: 'Correct the day, or add this when the day has come.',
    }),
  ];
}
