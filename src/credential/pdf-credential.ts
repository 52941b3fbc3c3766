import type { HeldCredential } from './held-credential.ts';
import { latin1 } from './latin1.ts';
import { longestCredential } from './read-credential.ts';
import { unpacked } from './unpacked.ts';

/** Limit of an unpacked stream, in bytes; ours are shorter. */
const longestStream = 1_048_576;
const mostStreams = 400;

/** Whether a file begins as PDFs do. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 5)) === '%PDF-';
}

/**
 * The Open Badges credential that is attached to a PDF. Looks for it in every stream, compressed or not, whatever the file says of its
 * own structure: a second one, hidden from most readers, is refused, too. Never throws.
 */
export async function credentialInPdf(bytes: Uint8Array): Promise<HeldCredential> {
  if (!isPdf(bytes)) return { kind: 'refused', because: 'damaged' };
  const found = new Set<string>();
  for (const stream of streamsIn(bytes)) {
    const text = await credentialIn(stream);
    if (text !== null) found.add(text);
  }
  const [only] = found;
  if (only === undefined) {
    return isProtected(bytes) ? { kind: 'refused', because: 'protected' } : { kind: 'none' };
  }
  // Programs that join documents keep what is attached to each.
  if (found.size > 1) return { kind: 'refused', because: 'several' };
  if (only.length > longestCredential) return { kind: 'refused', because: 'unusual' };
  return { kind: 'found', text: only };
}

/** The content of each stream, still packed, in the order of the file. */
function* streamsIn(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  const text = latin1(bytes);
  const beginning = /stream\r?\n/gu;
  for (let count = 0; count < mostStreams; count++) {
    const begun = beginning.exec(text);
    if (!begun) return;
    const start = beginning.lastIndex;
    const end = endOfStream(text, start, text.slice(Math.max(0, begun.index - 500), begun.index));
    if (end === -1) return;
    yield bytes.slice(start, end);
    beginning.lastIndex = text.indexOf('endstream', end) + 'endstream'.length;
  }
}

/** The offset that the dictionary states, if it is right; else before the word that ends the stream. -1 without an end. */
function endOfStream(text: string, start: number, dictionary: string): number {
  const length = /\/Length (\d+)(?! \d+ R)(?!.*\/Length )/su.exec(dictionary)?.[1];
  const stated = start + Number(length);
  if (/^\s{0,2}endstream/u.test(text.slice(stated, stated + 11))) return stated;
  return text.indexOf('endstream', start);
}

async function credentialIn(stream: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const content = (await inflated(stream)) ?? stream;
  if (!/^\s*\{/u.test(latin1(content.subarray(0, 1000)))) return null;
  const text = latin1(content).trim();
  return text.startsWith('{') && text.includes('"VerifiableCredential"') ? text : null;
}

/** Whether its trailer names how it is encrypted, which is the case where it only forbids printing, too. */
const isProtected = (bytes: Uint8Array): boolean =>
  /\/Encrypt(?:\s+\d+\s+\d+\s+R|\s*<<)/u.test(latin1(bytes));

/** Null where the stream is not compressed, damaged, or grows too long. */
async function inflated(stream: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  if (!hasZlibHeader(stream)) return null;
  for (const end of possibleEnds(stream)) {
    const content = await unpacked(stream.subarray(0, end), 'deflate', longestStream);
    if (content) return content.length <= longestStream ? content : null;
  }
  return null;
}

/** Of what may have a line break after it, or ends with bytes that are like one. */
function possibleEnds(stream: Uint8Array): readonly number[] {
  const breakAfter = /\r?\n?$/u.exec(latin1(stream.subarray(-2)))?.[0].length ?? 0;
  return Array.from({ length: breakAfter + 1 }, (_, less) => stream.length - less);
}

/** Deflate with a window of any size, and a checksum over the first two bytes. https://www.rfc-editor.org/rfc/rfc1950#section-2.2 */
const hasZlibHeader = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 0x0f) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0;
