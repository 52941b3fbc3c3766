import { sessionLasts, sessions } from './account-kinds.ts';
import { CouldNotCheck } from './key-store.ts';
import type { PersonKey } from './keys.ts';
import type { Service } from './service.ts';
import { readSigned, writeSigned, type SignedToken } from './signed-token.ts';

/** A person who is signed in, on one device. */
export type Session = SignedToken;

const keyOf = ({ person, id }: Pick<Session, 'person' | 'id'>) => sessions.key(person, id);

/** Begins a session. Only the caller ever gets the token: the store does not keep it. */
export async function startSession(
  service: Service,
  person: PersonKey,
): Promise<{ readonly session: string; readonly maxAge: number }> {
  const id = Buffer.from(service.random(16)).toString('hex');
  const expires = new Date(service.now().getTime() + sessionLasts);
  const session = await writeSigned(service, 'session', { person, id, expires });
  await service.store.write(
    keyOf({ person, id }),
    sessions.encode({ expires: expires.toISOString() }),
  );
  return { session, maxAge: sessionLasts / 1000 };
}

/** The session of a cookie; null where there is none, it is past, or it was ended. Rejects with CouldNotCheck. */
export async function sessionOf(
  service: Service,
  cookie: string | undefined,
): Promise<Session | null> {
  const session = cookie === undefined ? null : await readSigned(service, 'session', cookie);
  if (session === null) return null;
  return sessions.decode(await service.store.read(keyOf(session))) && session;
}

/** Ends a session: once this resolves, its cookie opens nothing. */
export const signOut = (service: Service, session: Session): Promise<void> =>
  service.store.remove(keyOf(session));

/** Ends every session of the person who is signed in; the current one even if the others cannot be ended. */
export async function signOutEverywhere(service: Service, session: Session): Promise<void> {
  try {
    const all = await allSessions(service, session);
    await Promise.all(all.map((key) => service.store.remove(key)));
  } finally {
    await signOut(service, session);
  }
}

/**
 * Rejects with CouldNotCheck where the store does not list what it holds: an empty list would be taken to mean that nothing exists.
 * @param session that exists, or did a moment ago
 */
export async function checkListing(service: Service, session: Session): Promise<void> {
  await allSessions(service, session);
}

/** Rejects where a list lacks the session that exists: the caller would take it to mean that every session has ended. */
async function allSessions({ store }: Service, session: Session): Promise<readonly string[]> {
  const own = keyOf(session);
  const all = await store.keys(sessions.place(session.person));
  if (all.includes(own) || (await store.read(own)) === null) return all;
  throw new CouldNotCheck('The store has not listed all that it holds.');
}
