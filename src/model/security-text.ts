import { onSite } from './addresses.ts';
import { addDays, type CalendarDay } from '../values/calendar.ts';
import type { Site } from './content.ts';

export const securityTextPath = '/.well-known/security.txt';

/** Days. The standard asks for less than a year; a site that is built now and then never reaches the end. */
const daysGood = 350;

/**
 * How to report a weakness of a site, as RFC 9116 has it.
 * @param site with the day on which its content was read
 */
export function securityText(
  site: Pick<Site, 'url' | 'contact' | 'security'> & { readonly today: CalendarDay },
): string {
  const { contact = site.contact.email, policy } = site.security ?? {};
  const fields = [
    ['Contact', contactAddress(contact)],
    ['Expires', `${addDays(site.today, daysGood)}T00:00:00Z`],
    ['Preferred-Languages', 'en'],
    // The standard allows no other addresses than these.
    ...(site.url.startsWith('https://') ? [['Canonical', onSite(site, securityTextPath)]] : []),
    ...(policy === undefined ? [] : [['Policy', new URL(policy).href]]),
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** @param contact an address that begins with https://, or one of mail */
const contactAddress = (contact: string): string =>
  contact.startsWith('https://') ? new URL(contact).href : `mailto:${encodeURI(contact)}`;
