import { goOn, privateHeaders } from '../../account/web/answers.ts';
import type { Step } from '../enrolment/enrolment-step.ts';
import { problemWords, type Problem } from '../store/problem.ts';

/** A JSON answer for a script of ours. */
export const jsonAnswer = (status: number, value: object, headers = {}): Response =>
  Response.json(value, { status, headers: { ...privateHeaders, ...headers } });

export const done = (fields: object = {}): Response => jsonAnswer(200, { ok: true, ...fields });

/** Why something was not taken, and what to do. */
export const problemAnswer = (problem: Problem): Response =>
  jsonAnswer(
    statuses[problem] ?? 422,
    { ok: false, problem, text: problemWords[problem] },
    problem === 'could-not-check' ? { 'Retry-After': '60' } : {},
  );

const statuses: Partial<Record<Problem, number>> = {
  malformed: 400,
  'signed-out': 401,
  'not-ours': 403,
  'no-work': 404,
  'already-sent': 409,
  'challenge-used': 409,
  'too-large': 413,
  'too-many': 429,
  'could-not-check': 503,
};

export const stepAnswer = (step: Step): Response =>
  step.ok ? done() : problemAnswer(step.problem);

export const enrolmentPage = '/account/signature-track/';

/** Sends a form without script back to the page, which says what was done. */
export const backWith = (step: Step, word: string): Response =>
  goOn(`${enrolmentPage}?${step.ok ? `done=${word}` : `problem=${step.problem}`}`);

/** A picture for one person; pages of other sites cannot show it. */
export function photoAnswer(bytes: Uint8Array<ArrayBuffer> | null): Response {
  if (bytes === null) return new Response(null, { status: 404, headers: privateHeaders });
  return new Response(bytes, { headers: { ...privateHeaders, 'Content-Type': 'image/jpeg' } });
}
