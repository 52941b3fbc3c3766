import type { Config, Context } from '@netlify/functions';
import { ownPhoto } from '../src/identity/actions/own-things.ts';
import { answerIdentity } from '../src/runtime/answer-identity.ts';

/** Shows learners the photos of their enrolment. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentity(request, context, ownPhoto);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/account/signature-track/photo/:kind',
  method: 'GET',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
