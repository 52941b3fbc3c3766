import type { Config, Context } from '@netlify/functions';
import { submitAction } from '../src/identity/actions/enrolment-forms.ts';
import { answerIdentityForm } from '../src/runtime/answer-identity-form.ts';

/** Hands an enrolment to the reviewers. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentityForm(request, context, submitAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/signature-track/submit',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
