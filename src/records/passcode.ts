import { findLink, type FoundLink } from './find-link.ts';
import { untilFullStep } from './full-steps.ts';
import { takenSlot, type Limit } from './limits.ts';
import { refusalStep } from './open-link.ts';
import { isPasscode } from './passcode-hash.ts';
import { passLasts, writePass } from './pass.ts';
import type { Service } from './service.ts';

export type PasscodeAnswer =
  /** `pass` is for `openLink`, and good for `maxAge` seconds. */
  | { readonly kind: 'passed'; readonly pass: string; readonly maxAge: number }
  | { readonly kind: 'wrong' }
  /** Nobody may try for the rest of the hour: the passcode was not looked at. */
  | { readonly kind: 'too-many' }
  /** As `openLink` refuses. */
  | { readonly kind: 'refused' };

const anHour = 60 * 60 * 1000;
const wrongForLink: Limit = { most: 10, window: anHour };
const wrongForRecord: Limit = { most: 30, window: anHour };

/**
 * Tries a passcode. Tries are counted before it is looked at, and a right one is taken off again, so that a link may be opened by as
 * many as know its passcode.
 * @param text the token as the address has it
 * @param passcode as typed
 */
export async function enterPasscode(
  service: Service,
  text: string,
  passcode: string,
): Promise<PasscodeAnswer> {
  const began = service.now();
  const found = await findLink(service, text);
  if (!found) {
    await untilFullStep(service, began, refusalStep);
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
  for (const slot of slots) service.later(service.store.remove(slot));
  return passed;
}

/** One try less for the link and for its record; null where one of them has none left. */
async function takenSlots(
  service: Service,
  { id, record }: FoundLink,
): Promise<readonly string[] | null> {
  const ofLink = await takenSlot(service, `passcode/${record.key}/${id}`, wrongForLink);
  if (ofLink === null) return null;
  const ofRecord = await takenSlot(service, `passcode/${record.key}`, wrongForRecord);
  return ofRecord === null ? null : [ofLink, ofRecord];
}
