import type { Config, Context } from '@netlify/functions';
import { answerRecord } from '../src/runtime/answer-record.ts';

/** The record of a share link for programs: JSON, CSV and a signed credential. */
export default (request: Request, context: Context): Promise<Response> =>
  answerRecord(request, context);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: [
    '/records/:token/record.json',
    '/records/:token/record.csv',
    '/records/:token/record.credential.json',
  ],
  method: 'GET',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
