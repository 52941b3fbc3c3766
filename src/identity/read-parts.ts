import type { SentForm } from '../records/actions/action.ts';
import { bytesWithin } from '../records/bounded-body.ts';
import { largestPhoto } from './photo.ts';
import type { Problem } from './problem.ts';

/** What a page sends that brings a picture: fields, and files by the names of theirs. */
export interface SentParts {
  readonly form: SentForm;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type PartsReading =
  | ({ readonly ok: true } & SentParts)
  | { readonly ok: false; readonly problem: Extract<Problem, 'malformed' | 'too-large'> };

/** Bytes: one picture, and a typing beside it. */
const most = largestPhoto + 64 * 1024;

/** Reads a form with a picture, and stops reading where it is longer than any of ours. */
export async function readParts(request: Request): Promise<PartsReading> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/iu.test(type)) return { ok: false, problem: 'malformed' };
  try {
    const bytes = await bytesWithin(request, most);
    if (bytes === null) return { ok: false, problem: 'too-large' };
    return { ok: true, ...(await partsOf(bytes, type)) };
  } catch {
    // Broken off on the way, or not what was announced.
    return { ok: false, problem: 'malformed' };
  }
}

async function partsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<SentParts> {
  const sent = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const form = new Map<string, string[]>();
  const files = new Map<string, Uint8Array>();
  for (const [name, value] of sent) {
    if (typeof value === 'string') form.set(name, [...(form.get(name) ?? []), value]);
    else files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  return { form, files };
}
