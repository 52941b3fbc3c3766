import type { ServiceSettings } from '../environment/service-settings.ts';
import { NotSetUp } from './not-set-up.ts';
import { smtpServer, type SmtpSettings } from './smtp-server.ts';

/** Over SMTP, or into a folder of this machine. */
export type MailWay =
  | { readonly kind: 'smtp'; readonly settings: SmtpSettings }
  | { readonly kind: 'outbox'; readonly folder: string };

/**
 * How mail is sent: over SMTP where staff have said how, and otherwise into the outbox of a server on this machine. Throws NotSetUp
 * where it could not be sent at all.
 * @param isLocal whether a server on this machine asks; nowhere else is there an outbox
 */
export function mailWay({ smtpUrl, mailFrom, outbox }: ServiceSettings, isLocal: boolean): MailWay {
  if (smtpUrl === undefined && outbox !== undefined && isLocal) {
    return { kind: 'outbox', folder: outbox };
  }
  if (smtpUrl === undefined) throw new NotSetUp('SMTP_URL', 'is not set.');
  if (mailFrom === undefined) throw new NotSetUp('MAIL_FROM', 'is not set.');
  const settings = { url: smtpUrl, from: mailFrom };
  smtpServer(settings);
  return { kind: 'smtp', settings };
}
