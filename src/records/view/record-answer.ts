import { credentialText } from '../../credential/credential.ts';
import { carriedCredential } from '../published/carried-credential.ts';
import { CouldNotCheck } from '../../account/key-store.ts';
import { openerOf } from '../links/opener-of.ts';
import { memoise } from './memoise.ts';
import { openLink } from '../links/open-link.ts';
import type { PublishedRecord } from '../published/published-records.ts';
import { recordCsv } from './record-csv.ts';
import { recordJson } from './record-json.ts';
import type { RecordView } from './record-view.ts';
import { privateHeaders } from '../../account/web/answers.ts';
import type { RecordService } from '../record-service.ts';
import { viewOfOpening } from './view-of-opening.ts';

/** As the address ends. */
export type RecordFormat = 'json' | 'csv' | 'credential.json';

export interface RecordQuestion {
  readonly request: Request;
  readonly token: string;
  readonly format: RecordFormat;
}

/**
 * The record of a link as JSON or CSV, with what the link shows and nothing else; as a signed credential where it shows everything.
 * Rejects with CouldNotCheck.
 */
export async function recordAnswer(
  service: RecordService,
  { request, token, format }: RecordQuestion,
): Promise<Response> {
  const opening = await openLink(service, token, openerOf(request));
  if (opening.kind === 'passcode') {
    return problem(403, 'This link asks for a passcode: open its page and enter it first.');
  }
  if (opening.kind === 'refused') return problem(404, 'There is no record at this address.');
  const view = viewOfOpening(opening, service.now());
  if (format === 'credential.json') return credentialAnswer(service, opening.record, view);
  return format === 'json'
    ? answer(200, 'application/json', jsonOf(view))
    : answer(200, 'text/csv; charset=utf-8', csvOf(view), {
        'Content-Disposition': 'attachment; filename="course-record.csv"',
      });
}

async function credentialAnswer(
  { published }: RecordService,
  record: PublishedRecord,
  view: RecordView,
): Promise<Response> {
  const { credential: carried } = record;
  if (view.credential === null || !carried)
    return problem(404, 'This link shows no signed credential.');
  const credential = carriedCredential(await published.issuingContext(), record, carried);
  if (!credential) throw new CouldNotCheck('A credential does not belong to its record.');
  return answer(200, 'application/vc+ld+json', credentialText(credential), {
    'Content-Disposition': 'attachment; filename="course-record.credential.json"',
  });
}

const jsonOf = memoise((view: RecordView) => `${JSON.stringify(recordJson(view), null, 2)}\n`);
const csvOf = memoise(recordCsv);

export const couldNotCheckRecord = (): Response =>
  problem(503, 'We could not check this link just now. Try again in a minute.', {
    'Retry-After': '60',
  });

const problem = (status: number, detail: string, headers = {}): Response =>
  answer(status, 'application/problem+json', `${JSON.stringify({ status, detail })}\n`, headers);

const answer = (status: number, type: string, body: string, headers = {}): Response =>
  new Response(body, { status, headers: { ...privateHeaders, 'Content-Type': type, ...headers } });
