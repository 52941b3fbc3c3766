import { domainToUnicode } from 'node:url';
import { aMinute } from '../values/duration.ts';
import { signInMinutes, usedLinkLasts, usedSignIns } from './account-kinds.ts';
import type { PersonKey } from './keys.ts';
import type { Service } from './service.ts';
import { startSession } from './session.ts';
import { accountPage, readDestination, type Destination } from './sign-in-destination.ts';
import { readSigned, writeSigned, type SignedToken } from './signed-token.ts';
import { whoSignsIn } from './who-signs-in.ts';

export type SignInReading =
  /** `hint` is enough to know one's own address by, such as `a…@example.org`; null for one that staff have not entered. */
  { readonly kind: 'ready'; readonly hint: string | null } | { readonly kind: 'refused' };

export type SignIn =
  | {
      readonly kind: 'signed-in';
      readonly session: string;
      /** In seconds. */
      readonly maxAge: number;
      readonly to: Destination;
    }
  | { readonly kind: 'refused' };

/** A token that signs a person in, once. */
export function signInToken(
  service: Service,
  person: PersonKey,
  to: Destination = accountPage,
): Promise<string> {
  const id = Buffer.from(service.random(16)).toString('hex');
  const expires = new Date(service.now().getTime() + signInMinutes * aMinute);
  return writeSigned(service, 'sign-in', { person, id, expires, about: to });
}

/** Whether a token would sign in. Uses nothing up: programs that look at every link of a mail come here, too. */
export async function readSignIn(service: Service, text: string): Promise<SignInReading> {
  const token = await readSigned(service, 'sign-in', text);
  if (token === null) return { kind: 'refused' };
  const [who, used] = await Promise.all([
    whoSignsIn(service, token.person, destinationIn(token)),
    service.store.read(usedSignIns.key(token.id)),
  ]);
  if (used !== null || who === null) return { kind: 'refused' };
  return { kind: 'ready', hint: who.kind === 'known' ? hintOf(who.person.address) : null };
}

/**
 * Uses a token up, and signs in. Of any number of calls with one token, one at most signs in; where that could not be made sure of, this
 * rejects with CouldNotCheck, and the token may be used up.
 */
export async function signIn(service: Service, text: string): Promise<SignIn> {
  const token = await readSigned(service, 'sign-in', text);
  if (token === null) return { kind: 'refused' };
  const to = destinationIn(token);
  if ((await whoSignsIn(service, token.person, to)) === null) return { kind: 'refused' };
  const mailed = token.expires.getTime() - signInMinutes * aMinute;
  const used = usedSignIns.encode({ expires: new Date(mailed + usedLinkLasts).toISOString() });
  if (!(await service.store.create(usedSignIns.key(token.id), used))) return { kind: 'refused' };
  return { kind: 'signed-in', to, ...(await startSession(service, token.person)) };
}

const destinationIn = ({ about }: SignedToken): Destination =>
  readDestination(about) ?? accountPage;

function hintOf(address: string): string {
  const [mailbox = '', domain = ''] = address.split('@');
  return `${[...mailbox][0] ?? ''}…@${domainToUnicode(domain)}`;
}
