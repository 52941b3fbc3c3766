import type { Config, Context } from '@netlify/functions';
import { signOutEverywhereAction } from '../src/account/actions/sign-out.ts';
import { answerForm } from '../src/runtime/answer-form.ts';

/** Ends all sessions of the learner. */
export default (request: Request, context: Context): Promise<Response> =>
  answerForm(request, context, signOutEverywhereAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/sign-out-everywhere',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
