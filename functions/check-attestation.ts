import type { Config, Context } from '@netlify/functions';
import { checkAction } from '../src/identity/actions/check.ts';
import { answerIdentity } from '../src/runtime/answer-identity.ts';

/** Tells a learning management system the state of an attestation: see src/identity/LMS.md. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentity(request, context, checkAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/attestations/check',
  method: 'POST',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
