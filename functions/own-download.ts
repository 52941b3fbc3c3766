import type { Config, Context } from '@netlify/functions';
import { ownDownload } from '../src/identity/actions/own-things.ts';
import { answerIdentity } from '../src/runtime/answer-identity.ts';

/** Gives learners everything that is kept about them. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentity(request, context, ownDownload);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/account/signature-track/download',
  method: 'GET',
  rateLimit: { windowLimit: 20, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
