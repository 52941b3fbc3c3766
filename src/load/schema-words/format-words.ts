import { formats, type Format } from '../../schema/formats.ts';
import { nearest } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import type { ProblemWords } from '../yaml/located.ts';

/** A format that can refuse a text: `verification-code` only marks a field. */
export type RefusingFormat = Exclude<Format, 'verification-code'>;

/** The problem of a text that has the right form but an impossible value. */
export function formatWords(format: RefusingFormat, name: string, text: string): ProblemWords {
  switch (format) {
    case 'date':
      return {
        code: 'day-unreal',
        what: `${name} is ${quoted(text)}, a day that does not exist.`,
        fix: 'Write a day of the calendar as year-month-day, for example 2026-05-01.',
      };
    case 'time-zone':
      return {
        code: 'time-zone-unknown',
        what: `${name} is ${quoted(text)}, which is not a time zone.`,
        fix: `Write a time zone’s name, for example Europe/London.${zoneMeant(text)}`,
      };
    case 'language-tag':
      return {
        code: 'language-invalid',
        what: `${name} is ${quoted(text)}, which is not a well-formed language tag.`,
        fix: 'Write a language tag, for example en, pt-BR or zh-Hant.',
      };
    case 'web-address':
      return {
        code: 'address-invalid',
        what: `${name} is ${quoted(text)}, which is not a well-formed web address.`,
        fix: 'Copy the address from a browser.',
      };
    case 'mail-address':
      return {
        code: 'address-invalid',
        what: `${name} is an e-mail address whose domain has no dot, so that no mail reaches it.`,
        fix: 'Write the whole address, for example registry@college.org.',
      };
    case 'web-or-mail-address':
      return formatWords(/^https:/u.test(text) ? 'web-address' : 'mail-address', name, text);
    case 'web-origin':
      return {
        code: 'address-invalid',
        what: `${name} is ${quoted(text)}, which is not just the origin of a site.`,
        fix: `Write https:// and the host’s name and nothing after it${originMeant(text)}.`,
      };
  }
}

function zoneMeant(text: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = zones.find((zone) => zone.toLowerCase().endsWith(`/${text.toLowerCase()}`));
  const match = city ?? nearest(text, zones);
  return match === undefined ? '' : ` Did you mean ${match}?`;
}

function originMeant(text: string): string {
  if (!URL.canParse(text)) return '';
  const { origin } = new URL(text);
  return origin !== 'null' && formats['web-origin'](origin) ? `: ${origin}` : '';
}
