/**
 * The normal form of an e-mail address, or null for what is none: lower case, its domain as the mail system writes it. What stands behind
 * a plus is kept, since a mail server may well tell such addresses apart. Two spellings of one address have the same normal form.
 */
export function addressOf(text: string): string | null {
  // Nobody has an address as long as this; it need not be looked at.
  if (text.length > 1000) return null;
  const typed = text.trim().toLowerCase().normalize('NFC');
  const [, mailbox = '', domain = ''] = /^([^@]+)@([^@]+)$/u.exec(typed) ?? [];
  const host = hostOf(domain);
  if (host === null || !isMailbox(mailbox)) return null;
  const address = `${mailbox}@${host}`;
  return byteLength(address) > 254 ? null : address;
}

// Quoted mailboxes exist on paper only, and are what header injection is made of.
const isMailbox = (text: string): boolean =>
  /^[^\s\p{Cc}\p{Cf}\p{Cs}"(),:;<>[\\\]]+$/u.test(text) && byteLength(text) <= 64;

function hostOf(domain: string): string | null {
  // Checked first: the conversion would also decode percent signs and read numbers as IPv4 addresses.
  if (!/^[\p{L}\p{M}\p{N}.。．｡-]+$/u.test(domain)) return null;
  const host = URL.parse(`http://${domain}`)?.hostname ?? '';
  return hostName.test(host) ? host : null;
}

/** Labels of letters, digits and hyphens, the last of which begins with a letter. */
const hostName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/u;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
