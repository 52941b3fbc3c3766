import { isCalendarDay } from '../values/calendar.ts';
import { isTimeZone } from '../values/time-zone.ts';

/**
 * Checks that a pattern cannot express. Each accepts any text that the field's pattern already refuses, so that each mistake is reported
 * once.
 */
export const formats = {
  /** A day of the calendar, for example not 2026-02-30. */
  date: (text: string) => !/^\d{4}-\d{2}-\d{2}$/u.test(text) || isCalendarDay(text),
  'time-zone': isTimeZone,
  'language-tag': (text: string) => isLanguageTag(text),
  'web-address': isWebAddress,
  'mail-address': isMailAddress,
  'web-or-mail-address': (text: string) => isWebAddress(text) && isMailAddress(text),
  /** Marks a field that holds a verification code. Its pattern refuses what cannot be one; the loader checks the rest. */
  'verification-code': () => true,
  'web-origin': (text: string) => !/^https?:\/\//u.test(text) || isOrigin(text),
} as const;

export type Format = keyof typeof formats;

function isWebAddress(text: string): boolean {
  return !/^https:\/\//u.test(text) || URL.canParse(text);
}

/** Whether the domain has a dot: a name without one is that of a machine, which no mail from elsewhere reaches. */
function isMailAddress(text: string): boolean {
  return !/^[^\s@]+@[^\s@]+$/u.test(text) || /@[^@]*[^@.]\.[^@.]/u.test(text);
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, hostname } = new URL(text);
  // Hosts may hold quotation marks and brackets, by the letter; in style sheets and snippets of HTML they would not stay in their place.
  const isPlain = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/u.test(hostname);
  return isPlain && origin === text.toLowerCase().replace(/\/$/u, '');
}
