import { field } from '../web/form-field.ts';
import { requestSignIn } from '../request-sign-in.ts';
import type { Mailing, Service } from '../service.ts';
import { destinationOf } from '../sign-in-destination.ts';
import type { Action } from '../web/action.ts';
import { goOn } from '../web/answers.ts';

/** Mails a link to sign in with. The answer is the same for every address. */
export const requestSignInAction: Action<Service & Mailing> = async (
  { request, form },
  service,
) => {
  const address = field(form, 'address');
  if (address === null) return goOn('/account/?problem=address-missing');
  const destination = destinationOf(field(form, 'to'), field(form, 'for'));
  await requestSignIn(service, address, { origin: new URL(request.url).origin, destination });
  return goOn('/account/mail-sent/');
};
