import type { DeployKind } from './deploy-kind.ts';

/** Environment variables of the functions and the on-demand pages; undefined if not set. */
export interface ServiceSettings {
  /** `IDENTITY_KEY`: what Signature Track keeps is sealed with it. */
  readonly identityKey: string | undefined;
  /** `SMTP_URL`: where mail is handed in. */
  readonly smtpUrl: string | undefined;
  /** `MAIL_FROM`: the address that mail comes from. */
  readonly mailFrom: string | undefined;
  /** `LAUREL_OUTBOX`: the folder in which a server on this machine keeps mail instead of sending it. */
  readonly outbox: string | undefined;
}

/** A secret with fewer characters could be guessed. */
export const shortestSecret = 32;

/** The variable that holds the secret of course records. A preview has one of its own, and never uses that of the site. */
export const secretName = (kind: DeployKind): string =>
  kind === 'preview' ? 'PREVIEW_SESSION_SECRET' : 'SESSION_SECRET';

/** Everything that is secret about course records follows from it; undefined if it is not set. */
export const sessionSecret = (
  kind: DeployKind,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined => setting(environment, secretName(kind));

export const serviceSettings = (environment: NodeJS.ProcessEnv = process.env): ServiceSettings => ({
  identityKey: setting(environment, 'IDENTITY_KEY'),
  smtpUrl: setting(environment, 'SMTP_URL'),
  mailFrom: setting(environment, 'MAIL_FROM'),
  outbox: setting(environment, 'LAUREL_OUTBOX'),
});

/** An empty field in Netlify’s settings is a variable that is there and empty. */
const setting = (environment: NodeJS.ProcessEnv, name: string): string | undefined =>
  environment[name]?.trim() || undefined;
