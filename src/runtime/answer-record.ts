import {
  couldNotCheckRecord,
  recordAnswer,
  type RecordFormat,
} from '../records/view/record-answer.ts';
import { logFault } from './log-fault.ts';
import { serviceFor, type RequestContext } from './service-for.ts';

/** Answers the holder of a link with the record in a form for programs. */
export async function answerRecord(request: Request, context: RequestContext): Promise<Response> {
  const [, token = '', format = ''] = address.exec(new URL(request.url).pathname) ?? [];
  try {
    return await recordAnswer(serviceFor(context), {
      request,
      token,
      format: format as RecordFormat,
    });
  } catch (error) {
    logFault(error);
    return couldNotCheckRecord();
  }
}

const address = /^\/records\/([^/]+)\/record\.(json|csv|credential\.json)$/u;
