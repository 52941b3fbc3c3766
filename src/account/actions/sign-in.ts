import { cookieOf, sessionCookie } from '../cookies.ts';
import { field } from '../web/form-field.ts';
import { sessionOf, signOut } from '../session.ts';
import { signIn } from '../sign-in.ts';
import type { Action } from '../web/action.ts';
import { goOn } from '../web/answers.ts';

/** Uses a link from a mail up. A session that the browser had before ends: its cookie is replaced. */
export const signInAction: Action = async ({ request, form }, service) => {
  const signedIn = await signIn(service, field(form, 'token') ?? '');
  if (signedIn.kind === 'refused') return goOn('/account/?problem=sign-in-refused');
  const earlier = await sessionOf(service, cookieOf(request));
  if (earlier) await signOut(service, earlier);
  return goOn(signedIn.to, [sessionCookie(signedIn, request)]);
};
