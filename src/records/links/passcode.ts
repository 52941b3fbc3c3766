import { anHour } from '../../values/duration.ts';
import { findLink, type FoundLink } from './find-link.ts';
import { padResponseTime } from '../../account/pad-response-time.ts';
import { slotNumber, takenSlot, type Limit } from '../../account/limits.ts';
import { linkPasscodeLimit, recordPasscodeLimit, visitorPasscodeLimit } from './link-kinds.ts';
import { refusalStep } from './open-link.ts';
import { isPasscode } from './passcode-hash.ts';
import { passLasts, writePass } from './passcode-grant.ts';
import type { RecordService } from '../record-service.ts';

export type PasscodeAnswer =
  /** `pass` is for `openLink`, and good for `maxAge` seconds. */
  | { readonly kind: 'passed'; readonly pass: string; readonly maxAge: number }
  | { readonly kind: 'wrong' }
  /** This visitor, or all of them, may not try for the rest of the hour: the passcode was not looked at. */
  | { readonly kind: 'too-many' }
  /** As `openLink` refuses. */
  | { readonly kind: 'refused' };

const mostOfVisitor: Limit = { most: 10, window: anHour };

/**
 * How many wrong tries of all visitors together there may be in an hour. When `usual` is reached, which takes three visitors, only the
 * first tries of a visitor go on: a guesser who has the link does not keep out those who know the passcode.
 *
 * That has an end, too, since a guesser may have any number of networks. Of six digits that were drawn by chance, 120 tries an hour find
 * the right ones after half a year of tries without pause, on an average, and of six small letters after a century and a half.
 */
const mostOfAll = {
  link: { usual: 30, first: 120 },
  record: { usual: 60, first: 240 },
} as const;
const firstTries = 3;

/**
 * Tries a passcode. Tries are counted before it is looked at, and a right one is taken off again, so that everyone who knows
 * the passcode of a link can open it.
 * @param text the token as the address has it
 * @param passcode as typed
 */
export async function enterPasscode(
  service: RecordService,
  text: string,
  passcode: string,
): Promise<PasscodeAnswer> {
  const began = service.now();
  const found = await findLink(service, text);
  if (!found) {
    await padResponseTime(service, began, refusalStep);
    return { kind: 'refused' };
  }
  const { id: link, stored } = found;
  const passcodeHash = stored.passcodeHash ?? '';
  const passed: PasscodeAnswer = {
    kind: 'passed',
    pass: writePass(service, { link, passcodeHash }),
    maxAge: passLasts,
  };
  if (stored.passcodeHash === null) return passed;
  const slots = await takenSlots(service, found);
  if (!slots) return { kind: 'too-many' };
  if (!(await isPasscode(service, passcode, passcodeHash))) return { kind: 'wrong' };
  giveBack(service, slots);
  return passed;
}

/** One try less for the visitor, the link and its record; null where one of them has none left, and then none is taken. */
async function takenSlots(
  service: RecordService,
  { id, record }: FoundLink,
): Promise<readonly string[] | null> {
  const ofVisitor = visitorPasscodeLimit.limit(id, service.visitor(id));
  const slot = await takenSlot(service, ofVisitor, mostOfVisitor);
  if (slot === null) return null;
  const when = slotNumber(slot) < firstTries ? 'first' : 'usual';
  const slots = [slot];
  for (const [key, most] of [
    [linkPasscodeLimit.limit(id), mostOfAll.link[when]],
    [recordPasscodeLimit.limit(record.key), mostOfAll.record[when]],
  ] as const) {
    const next = await takenSlot(service, key, { most, window: anHour });
    if (next === null) {
      giveBack(service, slots);
      return null;
    }
    slots.push(next);
  }
  return slots;
}

function giveBack({ store, later }: RecordService, slots: readonly string[]): void {
  for (const slot of slots) later(store.remove(slot));
}
