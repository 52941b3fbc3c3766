/** The answer of one of this site's functions to a script. */
export type Answer =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: string; readonly text: string };

const notReached: Answer = {
  ok: false,
  problem: 'not-reached',
  text: 'This could not be sent. Check your connection, and try again: what you have done so far is kept.',
};
const notUnderstood: Answer = {
  ok: false,
  problem: 'not-understood',
  text: 'This could not be saved just now. What you have done before is kept: try again in a minute.',
};

/** Sends a form to this site, and reports what was sent. Never rejects. */
export async function send(
  address: string,
  form: FormData,
  tell: (address: string, form: FormData) => void,
): Promise<Answer> {
  try {
    const answer = fetch(address, { method: 'POST', body: form, redirect: 'error' });
    tell(address, form);
    return answerIn(await (await answer).json());
  } catch (error) {
    return error instanceof SyntaxError ? notUnderstood : notReached;
  }
}

/** @param value as JSON holds it */
export function answerIn(value: unknown): Answer {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return notUnderstood;
  const { ok, ...fields } = value;
  if (ok === true) return { ok, fields };
  const { problem, text } = fields as Record<string, unknown>;
  if (typeof problem !== 'string' || typeof text !== 'string') return notUnderstood;
  return { ok: false, problem, text };
}
