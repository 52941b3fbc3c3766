import type { Config, Context } from '@netlify/functions';
import { deleteAction } from '../src/identity/actions/enrolment-forms.ts';
import { answerIdentityForm } from '../src/runtime/answer-identity-form.ts';

/** Deletes everything that is kept about the learner. */
export default (request: Request, context: Context): Promise<Response> =>
  answerIdentityForm(request, context, deleteAction);

// Literals only: Netlify reads this without running the file.
export const config: Config = {
  path: '/actions/signature-track/delete',
  method: 'POST',
  rateLimit: { windowLimit: 60, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
