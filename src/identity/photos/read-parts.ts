import type { SentForm } from '../../account/web/action.ts';
import { bytesWithin } from '../../account/web/bounded-body.ts';
import { addField, mostFields } from '../../account/web/form-field.ts';
import { largestPhoto } from './photo.ts';
import type { Problem } from '../store/problem.ts';

/** A form with a picture: its fields, and its files by the names of their fields. */
export interface SentParts {
  readonly form: SentForm;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type PartsReading =
  | ({ readonly ok: true } & SentParts)
  | { readonly ok: false; readonly problem: Extract<Problem, 'malformed' | 'too-large'> };

/** Bytes: one picture, and a typing beside it. */
const most = largestPhoto + 64 * 1024;

/** Reads a form with a picture, and stops reading when it is longer than any of ours. */
export async function readParts(request: Request): Promise<PartsReading> {
  const boundary = boundaryIn(request.headers.get('content-type') ?? '');
  if (boundary === undefined) return refused('malformed');
  try {
    const bytes = await bytesWithin(request, most);
    if (bytes === null || hasTooMany(bytes, boundary)) return refused('too-large');
    return { ok: true, ...(await partsOf(bytes, boundary)) };
  } catch {
    // Broken off on the way, or not what was announced.
    return refused('malformed');
  }
}

const refused = (problem: Extract<PartsReading, { ok: false }>['problem']): PartsReading => ({
  ok: false,
  problem,
});

/** The boundary as browsers send it. A header that can be read in two ways might be counted by one boundary and taken apart by another. */
const formType = /^multipart\/form-data *; *boundary=("?)(?<boundary>[\w'()+,./:=?-]{1,70})\1 *$/i;

const boundaryIn = (type: string): string | undefined => formType.exec(type)?.groups?.['boundary'];

/** Whether there are more parts than a form of ours has: found out before any of them is looked at. */
function hasTooMany(bytes: Uint8Array<ArrayBuffer>, boundary: string): boolean {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const delimiter = Buffer.from(`--${boundary}`);
  let at = body.indexOf(delimiter);
  // One stands before each part, and one after the last.
  for (let found = 1; at >= 0 && found <= mostFields + 1; found += 1) {
    at = body.indexOf(delimiter, at + delimiter.length);
  }
  return at >= 0;
}

async function partsOf(bytes: Uint8Array<ArrayBuffer>, boundary: string): Promise<SentParts> {
  const headers = { 'content-type': `multipart/form-data; boundary="${boundary}"` };
  const form = new Map<string, string[]>();
  const files = new Map<string, Uint8Array>();
  for (const [name, value] of await new Response(bytes, { headers }).formData()) {
    if (typeof value === 'string') addField(form, name, value);
    else files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  return { form, files };
}
