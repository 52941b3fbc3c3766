import type { Config, Context } from '@netlify/functions';
import { appealAction } from '../src/identity/actions/enrolment-forms.ts';
import { answerIdentityForm } from '../src/runtime/answer-identity-form.ts';

/** Submits a refusal to other reviewers. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentityForm(request, context, appealAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/signature-track/appeal',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
