import type { Action } from '../account/web/action.ts';
import { couldNotCheck, notOurs, onPreview, plainPage } from '../account/web/answers.ts';
import { CouldNotCheck } from '../account/key-store.ts';
import { isOwnRequest } from '../account/web/own-request.ts';
import { readForm, type FormProblem } from '../account/web/read-form.ts';
import type { RecordService } from '../records/record-service.ts';
import { logFault } from './log-fault.ts';
import { isPreview, type RequestContext } from './service-for.ts';

/**
 * Answers a form that was sent to one of the functions: refuses requests from other sites, and reports what could not be checked.
 * @param needed the service that the form's action asks for
 */
export function answering<Needed extends RecordService>(
  needed: (context: RequestContext) => Needed,
) {
  async function answered(
    request: Request,
    context: RequestContext,
    action: Action<Needed>,
  ): Promise<Response> {
    if (!isOwnRequest(request)) return notOurs();
    try {
      const read = await readForm(request);
      if (!read.ok) return unreadable(read.problem);
      return await action({ request, form: read.form }, needed(context));
    } catch (error) {
      logFault(error);
      return error instanceof CouldNotCheck ? couldNotCheck() : plainPage(wentWrong);
    }
  }

  return async (
    request: Request,
    context: RequestContext,
    action: Action<Needed>,
  ): Promise<Response> => {
    const answer = await answered(request, context, action);
    return isPreview(context) ? onPreview(answer) : answer;
  };
}

const wentWrong = {
  status: 500,
  title: 'Something went wrong here',
  text: 'It is not your fault, and we cannot say whether this was done. Look at your account before you try again.',
};

const unreadable = (problem: FormProblem): Response => plainPage(formProblems[problem]);

const nothingChanged = 'Nothing was changed. Go back, and send the form again.';
const formProblems: Readonly<
  Record<FormProblem, { readonly status: number; readonly title: string; readonly text: string }>
> = {
  method: { status: 405, title: 'This address takes forms only', text: nothingChanged },
  type: { status: 415, title: 'This is not what our forms send', text: nothingChanged },
  'too-large': {
    status: 413,
    title: 'This is far more than the form asks for',
    text: nothingChanged,
  },
  malformed: { status: 400, title: 'The form arrived damaged', text: nothingChanged },
};
