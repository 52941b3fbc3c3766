import { hash } from 'node:crypto';
import { fingerprintOf } from '../cache/fingerprint.ts';
import type { Signing } from '../credential/signing.ts';
import type { ContentFrame } from '../model/content.ts';

const rooms = [
  ...['account', 'cache', 'credential', 'fonts', 'image', 'load', 'model', 'packs', 'publish'],
  ...['records', 'schema', 'values', 'wording'],
];

/** A hash of all code that decides what a session leaves in a deploy. */
export async function deployFingerprint(): Promise<string> {
  const code = await fingerprintOf({
    sources: rooms.map((room) => `src/${room}`),
    isOf: () => true,
  });
  return `${process.version} ${process.versions.zlib} ${code}`;
}

/**
 * For each course, a hash of all from which follows what its sessions leave in a deploy, but for the sessions themselves and the day: the site,
 * the course, its institution, how that signs, and the code.
 */
export function courseKeys(
  { site, courses }: Pick<ContentFrame, 'site' | 'courses'>,
  signing: Signing,
  fingerprint: string,
): ReadonlyMap<string, string> {
  const { institutions, origin } = signing.issuingContext;
  return new Map(
    courses.map((course) => {
      const { id, institutionId } = course;
      const method = signing.keys.get(institutionId)?.verificationMethod;
      const all = [fingerprint, origin, site, institutions.get(institutionId), course, method];
      return [id, hash('sha256', JSON.stringify(all))];
    }),
  );
}
