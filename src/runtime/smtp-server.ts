import { addressOf } from '../model/email-address.ts';
import { NotSetUp } from './not-set-up.ts';

export interface SmtpSettings {
  /** `smtps://name:password@host`, or `smtp://` with a port. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
}

/** The server and the sender that staff have set. Throws NotSetUp where one is not valid. Functions that send nothing ask, too. */
export function smtpServer({ url, from }: SmtpSettings) {
  const server = serverOf(url);
  const sender = addressOf(from);
  if (sender === null) throw new NotSetUp('MAIL_FROM', 'is not an e-mail address.');
  return { server, sender };
}

/** The server as nodemailer takes it. A connection that leaves this machine is encrypted, unless the address says otherwise. */
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
