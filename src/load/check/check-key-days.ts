import { inWords, type CalendarDay } from '../../values/calendar.ts';
import type { SigningKeyEntry } from '../../schema/institution.ts';
import { notInFuture } from './days-to-come.ts';
import { label } from '../yaml/label.ts';
import { problemAt, type LocatedFile, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';

/** Whether the days of an institution's keys can be true: none to come, each key made before it ended, the newest first. */
export function checkKeyDays(
  file: LocatedFile,
  keys: readonly SigningKeyEntry[],
  today: CalendarDay,
): readonly ContentProblem[] {
  return keys.flatMap((key, at) => {
    const spot = (name: keyof SigningKeyEntry, entry = at): Spot => ({
      file,
      path: ['credentials', 'keys', entry, name],
    });
    const newer = keys[at - 1];
    return [
      ...(['created', 'retired', 'withdrawn'] as const).flatMap((name) =>
        notInFuture('issuer-key-date-future', spot(name), key[name], today),
      ),
      ...(['retired', 'withdrawn'] as const).flatMap((name) =>
        notBefore({ spot: spot(name), day: key[name] }, spot('created'), key.created),
      ),
      ...(newer && newer.created < key.created
        ? [notNewestFirst(spot('created'), spot('created', at - 1))]
        : []),
    ];
  });
}

function notBefore(
  { spot, day }: { readonly spot: Spot; readonly day: CalendarDay | undefined },
  createdSpot: Spot,
  created: CalendarDay,
): readonly ContentProblem[] {
  if (day === undefined || day >= created) return [];
  return [
    problemAt(spot, {
      code: 'issuer-key-date-order',
      what: `${label(spot.path)} is ${inWords(day)}, before the key was made, on ${inWords(created)}.`,
      fix: 'Correct one of the two days.',
      related: { spot: createdSpot, what: 'the day on which it was made' },
    }),
  ];
}

const notNewestFirst = (spot: Spot, newerSpot: Spot) =>
  problemAt(spot, {
    code: 'issuer-key-date-order',
    what: 'This key was made after the one above it.',
    why: 'The newest key stands first.',
    fix: 'Put the keys in order, or correct one of the two days.',
    related: { spot: newerSpot, what: 'the key above it' },
  });
