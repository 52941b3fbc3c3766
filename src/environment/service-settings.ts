/** Settings of the functions and of pages that are answered on demand; undefined where a variable is not set. */
export interface ServiceSettings {
  /** `SESSION_SECRET`: everything that is secret about course records follows from it. */
  readonly secret: string | undefined;
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

export function serviceSettings(environment: NodeJS.ProcessEnv = process.env): ServiceSettings {
  // An empty field in Netlify’s settings is a variable that is there and empty.
  const read = (name: string) => environment[name]?.trim() || undefined;
  return {
    secret: read('SESSION_SECRET'),
    identityKey: read('IDENTITY_KEY'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    outbox: read('LAUREL_OUTBOX'),
  };
}
