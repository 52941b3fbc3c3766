import type { Json, JsonObject } from './credential.ts';

export type DatesResult = 'within' | 'not-yet-valid' | 'expired' | 'unknown';

/** Whether a moment is within a credential's dates. The second that `validUntil` names is its last. */
export function datesOn({ validFrom, validUntil }: JsonObject, now: Date): DatesResult {
  const from = momentOf(validFrom);
  const until = validUntil === undefined ? Infinity : momentOf(validUntil);
  if (Number.isNaN(from) || Number.isNaN(until)) return 'unknown';
  if (now.getTime() < from) return 'not-yet-valid';
  return now.getTime() < until + 1000 ? 'within' : 'expired';
}

const dateTimeStamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

/** In milliseconds; NaN for what is not a moment with its time zone. */
function momentOf(value: Json | undefined): number {
  return typeof value === 'string' && dateTimeStamp.test(value) ? Date.parse(value) : NaN;
}
