import { field } from '../form-field.ts';
import { requestSignIn } from '../request-sign-in.ts';
import type { Action } from './action.ts';
import { goOn } from './answers.ts';

/** Mails a link to sign in with. The answer is the same for every address. */
export const requestSignInAction: Action = async ({ request, form }, service) => {
  const address = field(form, 'address');
  if (address === null) return goOn('/account/?problem=address-missing');
  await requestSignIn(service, address, new URL(request.url).origin);
  return goOn('/account/mail-sent/');
};
