import type { Config, Context } from '@netlify/functions';
import { signInAction } from '../src/account/actions/sign-in.ts';
import { answerForm } from '../src/runtime/answer-form.ts';

/** Uses a mailed link up, and signs in. */
export default (request: Request, context: Context): Promise<Response> =>
  answerForm(request, context, signInAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/sign-in',
  method: 'POST',
  rateLimit: { windowLimit: 20, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
