import { parseCookie, stringifySetCookie } from 'cookie';

type Asking = Pick<Request, 'url' | 'headers'>;

interface StartedSession {
  readonly session: string;
  /** In seconds. */
  readonly maxAge: number;
}

interface GivenPass {
  readonly pass: string;
  /** In seconds. */
  readonly maxAge: number;
}

/** The header that keeps a session in a browser, or with null ends it there. */
export function sessionCookie(started: StartedSession | null, request: Asking): string {
  const { session, maxAge } = started ?? { session: '', maxAge: 0 };
  const value = { name: sessionName(request), value: session, maxAge, path: '/' };
  return stringifySetCookie({ ...value, ...guarded(request) });
}

/** The session that a browser has sent. */
export const cookieOf = (request: Asking): string | undefined =>
  sent(request, sessionName(request));

/**
 * The header that lets a browser open one link, and is sent to no other.
 * @param token of the link, as `readToken` has accepted it
 */
export function passCookie(token: string, { pass, maxAge }: GivenPass, request: Asking): string {
  const value = { name: passName(request), value: pass, maxAge, path: `/records/${token}` };
  return stringifySetCookie({ ...value, ...guarded(request) });
}

/** The pass that a browser has sent, proof that it has entered the passcode of a link. */
export const passOf = (request: Asking): string | undefined => sent(request, passName(request));

// With these prefixes, browsers accept a cookie from this very host alone: none that another host or an unencrypted connection has set.
const sessionName = (request: Asking) =>
  isOnThisMachine(request) ? 'laurel-session' : '__Host-laurel-session';
const passName = (request: Asking) =>
  isOnThisMachine(request) ? 'laurel-pass' : '__Secure-laurel-pass';

const guarded = (request: Asking) =>
  ({ httpOnly: true, secure: !isOnThisMachine(request), sameSite: 'lax' }) as const;

/** Whether the request has never left the machine, and so needs no encryption. */
function isOnThisMachine({ url }: Asking): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname);
}

function sent({ headers }: Asking, name: string): string | undefined {
  const value = parseCookie(headers.get('cookie') ?? '')[name];
  return value === '' ? undefined : value;
}
