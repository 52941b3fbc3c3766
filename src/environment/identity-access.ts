import { identityKeyFor, knownSecret, localBlobsFolder } from './local-state.ts';
import { serviceSettings, sessionSecret, shortestSecret } from './service-settings.ts';

/** The place of Signature Track's data, and the secrets that open it. */
export type IdentityAccess = {
  readonly secret: string;
  readonly identityKey: string;
} & (
  | { readonly kind: 'site'; readonly siteId: string; readonly token: string }
  | { readonly kind: 'local'; readonly folder: string }
);

/**
 * The site's, where `NETLIFY_SITE_ID` and `NETLIFY_AUTH_TOKEN` say which, otherwise what servers on this machine have kept. The sentence
 * that says what is missing where something is.
 * @param output the folder that holds `dist/` and `.netlify/`
 */
export async function identityAccess(
  output: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<IdentityAccess | string> {
  const siteId = environment['NETLIFY_SITE_ID']?.trim() || undefined;
  const token = environment['NETLIFY_AUTH_TOKEN']?.trim() || undefined;
  if (siteId === undefined && token === undefined) return localAccess(output, environment);
  const secret = sessionSecret('production', environment);
  const { identityKey } = serviceSettings(environment);
  const needed = { NETLIFY_SITE_ID: siteId, NETLIFY_AUTH_TOKEN: token };
  const secrets = { SESSION_SECRET: secret, IDENTITY_KEY: identityKey };
  for (const [name, value] of Object.entries({ ...needed, ...secrets })) {
    if (value === undefined) {
      return `${name} is not set. What the site keeps is read with NETLIFY_SITE_ID, NETLIFY_AUTH_TOKEN, SESSION_SECRET and IDENTITY_KEY.`;
    }
    if (name in secrets && value.length < shortestSecret)
      return `${name} is too short: it needs ${shortestSecret} characters.`;
  }
  return {
    kind: 'site',
    siteId: siteId ?? '',
    token: token ?? '',
    secret: secret ?? '',
    identityKey: identityKey ?? '',
  };
}

async function localAccess(
  output: string,
  environment: NodeJS.ProcessEnv,
): Promise<IdentityAccess | string> {
  const folder = localBlobsFolder(output);
  const secret = await knownSecret(output, environment);
  if (secret === undefined) {
    return `Nothing is kept in ${folder}: no server has run here yet. To read what the site keeps, set NETLIFY_SITE_ID, NETLIFY_AUTH_TOKEN, SESSION_SECRET and IDENTITY_KEY.`;
  }
  const { identityKey } = serviceSettings(environment);
  return { kind: 'local', folder, secret, identityKey: identityKey ?? identityKeyFor(secret) };
}
