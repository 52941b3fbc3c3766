import { passOf } from './cookies.ts';
import { onceForEach } from './once-for-each.ts';
import { openLink } from './open-link.ts';
import { recordCsv } from './record-csv.ts';
import { recordJson } from './record-json.ts';
import type { RecordView } from './record-view.ts';
import { privateHeaders } from './actions/answers.ts';
import type { Service } from './service.ts';
import { viewOfOpening } from './view-of-opening.ts';

export type RecordFormat = 'json' | 'csv';

export interface RecordQuestion {
  readonly request: Request;
  readonly token: string;
  readonly format: RecordFormat;
}

/** The record of a link as JSON or CSV, with what the link shows and nothing else. Rejects with CouldNotCheck. */
export async function recordAnswer(
  service: Service,
  { request, token, format }: RecordQuestion,
): Promise<Response> {
  const opening = await openLink(service, token, passOf(request));
  if (opening.kind === 'passcode') {
    return problem(403, 'This link asks for a passcode: open its page and enter it first.');
  }
  if (opening.kind === 'refused') return problem(404, 'There is no record at this address.');
  const view = viewOfOpening(opening, service.now());
  return format === 'json'
    ? answer(200, 'application/json', jsonOf(view))
    : answer(200, 'text/csv; charset=utf-8', csvOf(view), {
        'Content-Disposition': 'attachment; filename="course-record.csv"',
      });
}

const jsonOf = onceForEach((view: RecordView) => `${JSON.stringify(recordJson(view), null, 2)}\n`);
const csvOf = onceForEach(recordCsv);

export const couldNotCheckRecord = (): Response =>
  problem(503, 'We could not check this link just now. Try again in a minute.', {
    'Retry-After': '60',
  });

const problem = (status: number, detail: string, headers = {}): Response =>
  answer(status, 'application/problem+json', `${JSON.stringify({ status, detail })}\n`, headers);

const answer = (status: number, type: string, body: string, headers = {}): Response =>
  new Response(body, { status, headers: { ...privateHeaders, 'Content-Type': type, ...headers } });
