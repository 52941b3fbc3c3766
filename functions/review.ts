import type { Config, Context } from '@netlify/functions';
import { reviewAction } from '../src/identity/actions/review.ts';
import { answerIdentityForm } from '../src/runtime/answer-identity-form.ts';

/** Takes a reviewer’s answer. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentityForm(request, context, reviewAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/review',
  method: 'POST',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
