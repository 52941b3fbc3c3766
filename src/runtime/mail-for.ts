import type { Service } from '../account/service.ts';
import type { ServiceSettings } from '../environment/service-settings.ts';
import { NotSetUp } from './not-set-up.ts';
import { keepInOutbox } from './outbox.ts';
import { smtpSender } from './smtp.ts';

/**
 * The way to send mail: over SMTP if staff have configured a server, and otherwise into the outbox of a server on this machine. Throws
 * NotSetUp if mail could not be sent at all: learners who cannot sign in cannot take back what they have shared.
 * @param isLocal whether a server on this machine asks; only that has an outbox
 */
export function mailFor(settings: ServiceSettings, isLocal: boolean): Service['send'] {
  const { smtpUrl, mailFrom, outbox } = settings;
  if (smtpUrl === undefined && outbox !== undefined && isLocal) return keepInOutbox(outbox);
  if (smtpUrl === undefined) throw new NotSetUp('SMTP_URL', 'is not set.');
  if (mailFrom === undefined) throw new NotSetUp('MAIL_FROM', 'is not set.');
  return smtpSender({ url: smtpUrl, from: mailFrom });
}
