/**
 * The normal form of an e-mail address, or null if it is not valid: lower case, its domain as the mail system writes it. The part after a
 * plus is kept, since a mail server may well distinguish such addresses. Two spellings of one address have the same normal form.
 */
export function addressOf(text: string): string | null {
  // Nobody has an address as long as this; it need not be parsed.
  if (text.length > 1000) return null;
  const typed = text.trim().toLowerCase().normalize('NFC');
  const [, mailbox = '', domain = ''] = /^([^@]+)@([^@]+)$/u.exec(typed) ?? [];
  const host = hostOf(domain);
  if (host === null || !isMailbox(mailbox)) return null;
  const address = `${mailbox}@${host}`;
  return byteLength(address) > 254 ? null : address;
}

// Quoted mailboxes exist only on paper, and are the means of header injection.
const isMailbox = (text: string): boolean =>
  /^[^\s\p{Cc}\p{Cf}\p{Cs}"(),:;<>[\\\]]+$/u.test(text) && byteLength(text) <= 64;

function hostOf(domain: string): string | null {
  // Checked first: the conversion would also decode percent signs and read numbers as IPv4 addresses.
  if (!/^[\p{L}\p{M}\p{N}.。．｡-]+$/u.test(domain)) return null;
  const host = URL.parse(`http://${domain}`)?.hostname ?? '';
  return hostName.test(host) ? host : null;
}

/** Labels of letters, digits and hyphens; the last one begins with a letter. */
const hostName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/u;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
