import { cookieOf, sessionCookie } from '../cookies.ts';
import { sessionOf, signOut, signOutEverywhere, type Session } from '../session.ts';
import type { Service } from '../service.ts';
import type { Action } from '../web/action.ts';
import { goOn } from '../web/answers.ts';

type Ending = (service: Service, session: Session) => Promise<void>;

/** Ends the session and its cookie. A visitor who is not signed in gets the same answer. */
const ending =
  (end: Ending): Action =>
  async ({ request }, service) => {
    const session = await sessionOf(service, cookieOf(request));
    if (session) await end(service, session);
    return goOn('/account/?done=signed-out', [sessionCookie(null, request)]);
  };

export const signOutAction = ending(signOut);
/** Ends every session of the person who is signed in, on all devices. */
export const signOutEverywhereAction = ending(signOutEverywhere);
