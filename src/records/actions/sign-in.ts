import { sessionCookie } from '../cookies.ts';
import { field } from '../form-field.ts';
import { signIn } from '../sign-in.ts';
import type { Action } from './action.ts';
import { goOn } from './answers.ts';

/** Uses a link from a mail up. */
export const signInAction: Action = async ({ request, form }, service) => {
  const signedIn = await signIn(service, field(form, 'token') ?? '');
  if (signedIn.kind === 'refused') return goOn('/account/?problem=sign-in-refused');
  return goOn('/account/', [sessionCookie(signedIn, request)]);
};
