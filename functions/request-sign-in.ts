import type { Config, Context } from '@netlify/functions';
import { requestSignInAction } from '../src/account/actions/request-sign-in.ts';
import { answerForm } from '../src/runtime/answer-form.ts';

/** Mails a link to sign in with. */
export default (request: Request, context: Context): Promise<Response> =>
  answerForm(request, context, requestSignInAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/request-sign-in',
  method: 'POST',
  rateLimit: { windowLimit: 10, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
