import type { Config, Context } from '@netlify/functions';
import { resetLinkAction } from '../src/records/actions/own-links.ts';
import { answerForm } from '../src/runtime/answer-form.ts';

/** Takes a share link back, and makes another with the same rules. */
export default (request: Request, context: Context): Promise<Response> =>
  answerForm(request, context, resetLinkAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/reset-link',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
