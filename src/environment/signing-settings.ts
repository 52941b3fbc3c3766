/** What a build is told of signing; undefined where it is not said. */
export interface SigningSettings {
  /** `ISSUER_KEY`: the private keys of the institutions. */
  readonly issuerKey: string | undefined;
  /** `CONTEXT`: for what Netlify builds, such as `production` or `deploy-preview`; not said on one's own machine. */
  readonly context: string | undefined;
}

/** For builds alone: functions and servers are told of no key. */
export function signingSettings(environment: NodeJS.ProcessEnv = process.env): SigningSettings {
  // An empty field in Netlify’s settings is a variable that is there and empty.
  const said = (name: string) => environment[name]?.trim() || undefined;
  return { issuerKey: said('ISSUER_KEY'), context: said('CONTEXT') };
}
