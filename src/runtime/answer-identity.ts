import { problemAnswer } from '../identity/actions/answers.ts';
import type { PiecesAction } from '../identity/actions/sent-pieces.ts';
import type { IdentityService } from '../identity/store/identity-service.ts';
import { isOwnRequest } from '../account/web/own-request.ts';
import { identityServiceFor } from './identity-service-for.ts';
import { logFault } from './log-fault.ts';
import type { RequestContext } from './service-for.ts';

/** Answers a script of ours that sends a picture or a typing. Every failure is answered with words for the learner. */
export const answerPieces = (
  request: Request,
  context: RequestContext,
  action: PiecesAction,
): Promise<Response> =>
  isOwnRequest(request)
    ? answerIdentity(request, context, action)
    : Promise.resolve(problemAnswer('not-ours'));

/** Answers a request that changes nothing. */
export const answerIdentity = (
  request: Request,
  context: RequestContext,
  answer: (request: Request, service: IdentityService) => Promise<Response>,
): Promise<Response> => orCouldNotCheck(() => answer(request, identityServiceFor(context)));

/** Treats unexpected errors like a failed check. */
async function orCouldNotCheck(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    logFault(error);
    return problemAnswer('could-not-check');
  }
}
