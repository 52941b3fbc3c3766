import type { Config, Context } from '@netlify/functions';
import { revokeLinkAction } from '../src/records/actions/own-links.ts';
import { answerForm } from '../src/runtime/answer-form.ts';

/** Takes a share link back. */
export default (request: Request, context: Context): Promise<Response> =>
  answerForm(request, context, revokeLinkAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/revoke-link',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
