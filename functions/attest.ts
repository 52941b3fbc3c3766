import type { Config, Context } from '@netlify/functions';
import { attestAction } from '../src/identity/actions/sent-pieces.ts';
import { answerPieces } from '../src/runtime/answer-identity.ts';

/** Takes one try at attesting a piece of work. */
export default (request: Request, context: Context): Promise<Response> =>
  answerPieces(request, context, attestAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/attest',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
