import type { Config, Context } from '@netlify/functions';
import { reviewPhotoAnswer } from '../src/identity/actions/review.ts';
import { answerIdentity } from '../src/runtime/answer-identity.ts';

/** Shows a reviewer the photos of cases that wait for a decision. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentity(request, context, reviewPhotoAnswer);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/review/photo/:person/:which',
  method: 'GET',
  // A queue of pieces of work shows a photo of each.
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
