import { logoImagePath } from '../model/addresses.ts';
import type { Institution } from '../model/content.ts';
import { issuerPath } from './addresses.ts';
import { credentialsContext, openBadgesContext } from './context-addresses.ts';
import type { Did, JsonObject } from './credential.ts';
import type { IssuingContext } from './issuing-context.ts';

export type IssuerProfile = JsonObject & { readonly id: Did };

/** The issuer of each credential. Null if the institution signs nothing. */
export function issuerProfile(
  { origin }: Pick<IssuingContext, 'origin'>,
  institution: Institution,
): IssuerProfile | null {
  const did = institution.credentials?.did as Did | undefined;
  return did === undefined ? null : { id: did, ...profile(origin, institution) };
}

/** The document at `issuerPath`; an institution that signs nothing has one, too, with that address as its id. */
export function publishedProfile(
  { origin }: Pick<IssuingContext, 'origin'>,
  institution: Institution,
): JsonObject {
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: institution.credentials?.did ?? `${origin}${issuerPath(institution.id)}`,
    ...profile(origin, institution),
  };
}

function profile(origin: string, { id, name, url, description }: Institution) {
  return {
    type: ['Profile'],
    name,
    url,
    description: description.trim(),
    image: { id: `${origin}${logoImagePath(id)}`, type: 'Image', caption: `Logo of ${name}` },
  };
}
