import type { Config, Context } from '@netlify/functions';
import { openRecordAction } from '../src/records/actions/open-record.ts';
import { answerForm } from '../src/runtime/answer-form.ts';

/** Takes the passcode of a share link. */
export default (request: Request, context: Context): Promise<Response> =>
  answerForm(request, context, openRecordAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/open-record',
  method: 'POST',
  rateLimit: { windowLimit: 20, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
