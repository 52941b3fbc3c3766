import type { Config, Context } from '@netlify/functions';
import { consentAction } from '../src/identity/actions/enrolment-forms.ts';
import { answerIdentityForm } from '../src/runtime/answer-identity-form.ts';

/** Records a learner's consent. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentityForm(request, context, consentAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/signature-track/consent',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
