import type { Mail, Mailing } from '../account/service.ts';
import { smtpServer, type SmtpSettings } from './smtp-server.ts';

export interface SmtpOptions extends SmtpSettings {
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
export function smtpSender({ patience = 10_000, ...settings }: SmtpOptions): Mailing['send'] {
  const { server, sender } = smtpServer(settings);
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
