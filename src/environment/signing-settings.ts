/** How a build signs; undefined where a variable is not set. */
export interface SigningSettings {
  /** `ISSUER_KEY`: the private keys of the institutions. */
  readonly issuerKey: string | undefined;
  /** `CONTEXT`: for what Netlify builds, such as `production` or `deploy-preview`; not set on one's own machine. */
  readonly context: string | undefined;
}

/** For builds alone: functions and servers are told of no key. */
export function signingSettings(environment: NodeJS.ProcessEnv = process.env): SigningSettings {
  // An empty field in Netlify’s settings is a variable that is there and empty.
  const read = (name: string) => environment[name]?.trim() || undefined;
  return { issuerKey: read('ISSUER_KEY'), context: read('CONTEXT') };
}
