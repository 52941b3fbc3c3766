import type { Config, Context } from '@netlify/functions';
import { requestSignInAction } from '../src/account/actions/request-sign-in.ts';
import { answerMailingForm } from '../src/runtime/answer-mailing-form.ts';

/** Mails a link to sign in with. */
export default (request: Request, context: Context): Promise<Response> =>
  answerMailingForm(request, context, requestSignInAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/request-sign-in',
  method: 'POST',
  rateLimit: { windowLimit: 10, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
