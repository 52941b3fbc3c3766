/** Environment variables for signing; undefined if not set. */
export interface SigningSettings {
  /** `ISSUER_KEY`: the private keys of the institutions. */
  readonly issuerKey: string | undefined;
  /** `CONTEXT`: Netlify's deploy context, such as `production` or `deploy-preview`; not set on a developer's own machine. */
  readonly context: string | undefined;
}

/** Only for builds: functions and servers never get a key. */
export function signingSettings(environment: NodeJS.ProcessEnv = process.env): SigningSettings {
  // An empty field in Netlify’s settings is a variable that is there and empty.
  const read = (name: string) => environment[name]?.trim() || undefined;
  return { issuerKey: read('ISSUER_KEY'), context: read('CONTEXT') };
}
