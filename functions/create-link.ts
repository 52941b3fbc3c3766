import type { Config, Context } from '@netlify/functions';
import { createLinkAction } from '../src/records/actions/own-links.ts';
import { answerForm } from '../src/runtime/answer-form.ts';

/** Makes a share link for one of the learner’s records. */
export default (request: Request, context: Context): Promise<Response> =>
  answerForm(request, context, createLinkAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/create-link',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
