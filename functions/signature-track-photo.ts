import type { Config, Context } from '@netlify/functions';
import { photoAction } from '../src/identity/actions/sent-pieces.ts';
import { answerPieces } from '../src/runtime/answer-identity.ts';

/** Takes the photo of a face or of a document. */
export default (request: Request, context: Context): Promise<Response> =>
  answerPieces(request, context, photoAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/signature-track/photo',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
