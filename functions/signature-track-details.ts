import type { Config, Context } from '@netlify/functions';
import { detailsAction } from '../src/identity/actions/enrolment-forms.ts';
import { answerIdentityForm } from '../src/runtime/answer-identity-form.ts';

/** Keeps the name as on the document, and the address for decisions. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentityForm(request, context, detailsAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/signature-track/details',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
