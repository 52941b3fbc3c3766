import type { Institution } from '../model/content.ts';
import type { SigningKeyEntry } from '../schema/institution.ts';
import type { Did, JsonObject } from './credential.ts';

const contexts = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];

/**
 * The DID of an institution on a site.
 * @param isAlone whether it is the site's only institution and therefore has the host's own DID
 */
export function didFor(origin: string, institutionId: string, isAlone: boolean): Did {
  const host: Did = `did:web:${new URL(origin).host.replaceAll(':', '%3A')}`;
  return isAlone ? host : `${host}:institutions:${institutionId}`;
}

/** The host that answers for a DID, with its port: `localhost:4321`. */
export function didHost(did: Did): string {
  const [, , host = ''] = did.split(':');
  return host.replace(/%3A/giu, ':').toLowerCase();
}

/** Whether a host is this machine: what is signed under its name proves nothing. */
export function isLocal(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/u.test(host);
}

/** Whether a DID is of a developer's own machine. */
export function isDevelopment(did: string): boolean {
  return isLocal(didHost(did as Did));
}

/** The site-relative address of a DID's document, as `did:web` has it. */
export function didPath(did: Did): string {
  const [, , , ...folders] = did.split(':');
  return folders.length === 0 ? '/.well-known/did.json' : `/${folders.join('/')}/did.json`;
}

/** The public keys of a DID: all but withdrawn ones. A retired key stays, since what it has signed stays valid. */
export function didDocument(did: Did, keys: readonly SigningKeyEntry[]): JsonObject {
  const standing = keys.filter(({ withdrawn }) => withdrawn === undefined);
  return {
    '@context': contexts,
    id: did,
    verificationMethod: standing.map(({ key }) => ({
      id: `${did}#${key}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: key,
    })),
    assertionMethod: standing.map(({ key }) => `${did}#${key}`),
  };
}

/**
 * The document of the host's own DID where no institution has it: it holds no key and names those who do. Null where an institution has
 * it, whose own document stands there.
 */
export function siteDidDocument(
  origin: string,
  institutions: readonly Pick<Institution, 'id' | 'credentials'>[],
): JsonObject | null {
  const did = didFor(origin, '', true);
  const signing = institutions.filter(({ credentials }) => credentials !== undefined);
  if (signing.some(({ credentials }) => credentials?.did === did)) return null;
  return {
    '@context': contexts,
    id: did,
    service: signing.map(({ id, credentials }) => ({
      id: `${did}#${id}`,
      type: 'Issuer',
      serviceEndpoint: credentials?.did ?? '',
    })),
  };
}
