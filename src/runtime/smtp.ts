import { addressOf } from '../model/email-address.ts';
import type { Mail, Service } from '../account/service.ts';
import { NotSetUp } from './not-set-up.ts';

export interface SmtpOptions {
  /** `smtps://name:password@host`, or `smtp://` with a port. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
  /** Milliseconds that a server may be silent. */
  readonly patience?: number;
}

/** Its message can be logged: it holds neither an address nor a password nor what the server said. */
export class MailNotSent extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'MailNotSent';
  }
}

/**
 * Sends mail through a server. The function that it returns rejects with MailNotSent if a mail was not accepted. Throws NotSetUp if the
 * server or the sender is not valid.
 */
export function smtpSender({ url, from, patience = 10_000 }: SmtpOptions): Service['send'] {
  const server = serverOf(url);
  const sender = addressOf(from);
  if (sender === null) throw new NotSetUp('MAIL_FROM', 'is not an e-mail address.');
  return async (mail) => {
    // Loaded only when there is a mail: most requests send none, and need not wait for it.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      ...server,
      connectionTimeout: patience,
      dnsTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail(messageOf(mail, sender));
    } catch (error) {
      throw new MailNotSent(`The mail server did not accept a mail (${reasonOf(error)}).`);
    }
  };
}

/** The server settings of nodemailer. A connection that leaves this machine is encrypted, unless the address says otherwise. */
function serverOf(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/u.test(url.protocol) || url.hostname === '') throw notAnAddress();
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.+)\]$/u, '$1');
  const isHere = /^(?:localhost|127(?:\.\d+){3}|::1)$/u.test(host);
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // Servers on this machine offer encryption with certificates that nobody can check.
    ignoreTLS: isHere,
    requireTLS: !isHere && url.searchParams.get('requireTLS') !== 'false',
    ...(url.username === '' ? {} : { auth: credentialsOf(url) }),
  };
}

function credentialsOf({ username, password }: URL) {
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    throw notAnAddress();
  }
}

const notAnAddress = () =>
  new NotSetUp(
    'SMTP_URL',
    'is not the address of a mail server, such as smtps://name:password@smtp.example.org. A % in a password is written %25.',
  );

/** Addresses as objects: they are never read out of a line of text, which could name more than one. */
const messageOf = (mail: Mail, from: string) => ({
  from: { name: mail.from, address: from },
  to: { name: '', address: mail.to },
  envelope: { from, to: [mail.to] },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  // Nobody wants automatic replies from people on holiday.
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/** Nodemailer's own code, and the three digits with which the server refused. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const known = [
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,40}$/u.test(code) ? [code] : []),
    ...(typeof responseCode === 'number' ? [String(responseCode)] : []),
  ];
  return known.join(' ') || 'for reasons it did not give';
}
