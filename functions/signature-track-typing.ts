import type { Config, Context } from '@netlify/functions';
import { typingAction } from '../src/identity/actions/sent-pieces.ts';
import { answerPieces } from '../src/runtime/answer-identity.ts';

/** Takes one of the five typings. */
export default (request: Request, context: Context): Promise<Response> =>
  answerPieces(request, context, typingAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/signature-track/typing',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
