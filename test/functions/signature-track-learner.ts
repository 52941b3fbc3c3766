import { consentVersion } from '../../src/identity/store/consent.ts';
import { personKey, type PersonKey } from '../../src/account/keys.ts';
import { startSession } from '../../src/account/session.ts';
import type { DeployedSite } from './deployed-site.ts';

/** The form of a learner who agrees to have typing compared, too. */
export const consent = {
  course: 'statistics',
  typing: 'yes',
  version: consentVersion,
  agree: 'yes',
};

/** The address of a person who is in no record: any address may enrol. */
export const zoe = 'zoe@example.net';

export const personOf = (site: DeployedSite, address: string): PersonKey =>
  personKey(site.service().secret, address);

/** The cookie of that person, signed in. */
export async function sessionCookie(site: DeployedSite, address: string): Promise<string> {
  const { session } = await startSession(site.service(), personOf(site, address));
  return `__Host-laurel-session=${session}`;
}

/** A form in parts; bytes are sent as a photo. */
export function parts(fields: Record<string, string | Uint8Array<ArrayBuffer>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([value], { type: 'image/jpeg' }), 'photo.jpg');
  }
  return form;
}
