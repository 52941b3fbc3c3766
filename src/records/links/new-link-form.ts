import { dayOf, isCalendarDay, type CalendarDay } from '../../values/calendar.ts';
import type { SentForm } from '../../account/web/action.ts';
import { normalPasscode } from './passcode-hash.ts';
import { sections, type Section } from './share-link.ts';

/** The settings that a learner chooses for a new link. */
export interface NewLink {
  readonly label: string;
  /** The last day on which it opens, in its time zone. */
  readonly expiresAt: CalendarDay | null;
  readonly timeZone: string;
  /** In its normal form, see `normalPasscode`. */
  readonly passcode: string | null;
  readonly sections: readonly Section[];
}

export type WishProblem =
  | 'field-repeated'
  | 'label-missing'
  | 'label-too-long'
  | 'label-odd'
  | 'expiry-malformed'
  | 'expiry-past'
  | 'expiry-too-far'
  | 'passcode-short'
  | 'passcode-long'
  | 'passcode-odd'
  | 'no-section'
  | 'section-unknown';

export type NewLinkReading =
  | { readonly ok: true; readonly newLink: NewLink }
  | { readonly ok: false; readonly problem: WishProblem };

export const longestLabel = 80;
export const passcodeLength = { least: 6, most: 64 };
export const yearsAhead = 5;

/**
 * Reads the form that creates a link: `label`, `expires`, `passcode`, and one `section` for each section. Ignores other fields.
 * @param timeZone the site’s, whose days count
 */
export function readNewLinkForm(form: SentForm, now: Date, timeZone: string): NewLinkReading {
  const newLink: NewLink = {
    label: one(form, 'label'),
    expiresAt: one(form, 'expires') || null,
    timeZone,
    passcode: normalPasscode(one(form, 'passcode')) || null,
    sections: sections.filter((section) => asked(form).includes(section)),
  };
  const problem =
    repeated(form) ??
    labelProblem(newLink.label) ??
    expiryProblem(newLink.expiresAt, dayOf(now, timeZone)) ??
    passcodeProblem(newLink.passcode) ??
    sectionProblem(asked(form));
  return problem ? { ok: false, problem } : { ok: true, newLink };
}

const asked = (form: SentForm): readonly string[] => form.get('section') ?? [];

function one(form: SentForm, field: string): string {
  return (form.get(field)?.[0] ?? '').normalize('NFC').trim();
}

function repeated(form: SentForm): WishProblem | null {
  const single = ['label', 'expires', 'passcode'];
  return single.some((field) => (form.get(field)?.length ?? 0) > 1) ? 'field-repeated' : null;
}

/** Control characters, line breaks, lone surrogates, and marks that reverse the direction of the text beside the label. */
const odd = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

function labelProblem(label: string): WishProblem | null {
  if (label === '') return 'label-missing';
  if ([...label].length > longestLabel) return 'label-too-long';
  if (odd.test(label)) return 'label-odd';
  return visible.test(label) ? null : 'label-missing';
}

function expiryProblem(day: string | null, today: CalendarDay): WishProblem | null {
  if (day === null) return null;
  if (!isCalendarDay(day)) return 'expiry-malformed';
  if (day < today) return 'expiry-past';
  return day > yearsLater(today) ? 'expiry-too-far' : null;
}

/** The same day `yearsAhead` later; 29 February means the last day of that month. */
function yearsLater(day: CalendarDay): CalendarDay {
  return `${Number(day.slice(0, 4)) + yearsAhead}${day.slice(4)}`;
}

function passcodeProblem(passcode: string | null): WishProblem | null {
  if (passcode === null) return null;
  const { length } = [...passcode];
  if (length < passcodeLength.least) return 'passcode-short';
  if (length > passcodeLength.most) return 'passcode-long';
  return odd.test(passcode) ? 'passcode-odd' : null;
}

function sectionProblem(asked: readonly string[]): WishProblem | null {
  if (asked.length === 0) return 'no-section';
  return asked.every((section) => sections.includes(section as Section)) ? null : 'section-unknown';
}
