import type { SentForm } from './action.ts';
import { bytesWithin } from './bounded-body.ts';
import { addField, mostFields } from './form-field.ts';

export type FormProblem = 'method' | 'type' | 'too-large' | 'malformed';

export type FormReading =
  | { readonly ok: true; readonly form: SentForm }
  | { readonly ok: false; readonly problem: FormProblem };

/** Bytes; the longest of our forms takes a tenth of it. */
const most = 16 * 1024;

/** Reads what a form without files sends, and stops where it is longer than any form of ours. */
export async function readForm(request: Request): Promise<FormReading> {
  if (request.method !== 'POST') return refused('method');
  if (!formType.test(request.headers.get('content-type') ?? '')) return refused('type');
  try {
    const body = await bytesWithin(request, most);
    const form = body && fieldsOf(body);
    return form ? { ok: true, form } : refused('too-large');
  } catch {
    // Broken off on the way, or not in UTF-8.
    return refused('malformed');
  }
}

const formType = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-8"?\s*)?$/iu;

const refused = (problem: FormProblem): FormReading => ({ ok: false, problem });

/** Null for too many. Throws for what is not in UTF-8, where URLSearchParams would put other characters in its place. */
function fieldsOf(body: Uint8Array): SentForm | null {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  const pairs = text.split('&', mostFields + 1);
  if (pairs.length > mostFields) return null;
  const form = new Map<string, string[]>();
  for (const pair of pairs) {
    if (pair === '') continue;
    const [name = '', ...value] = pair.split('=');
    addField(form, decoded(name), decoded(value.join('=')));
  }
  return form;
}

const decoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
