import { latin1 } from '../../credential/latin1.ts';
import { pngSize, type PngChunk } from '../../credential/png-chunks.ts';
import { unpacked } from '../../credential/unpacked.ts';

/** Samples of a pixel by the colour type: grey, RGB, palette, grey and RGB with transparency. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The samples of a picture row by row, before a palette or transparency gives them a colour. Null if they are not stored in the plain way:
 * eight bits each, not interlaced, whole, with nothing after them.
 */
export async function pngRows(chunks: readonly PngChunk[]): Promise<Uint8Array | null> {
  const size = pngSize(chunks);
  const [, , , , , , , , depth, colour = -1, ...plain] = chunks[0]?.content ?? [];
  const width = (size?.width ?? 0) * (samples[colour] ?? 0);
  if (!size || width === 0 || depth !== 8 || plain.some(Boolean)) return null;
  const length = (width + 1) * size.height;
  const packed = joined(chunks.filter(({ type }) => type === 'IDAT'));
  if (namesAnotherKind(packed)) return null;
  const rows = await unpacked(packed, 'deflate', length);
  return rows?.length === length ? unfiltered(rows, width, samples[colour] ?? 1) : null;
}

function joined(parts: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { content }) => sum + content.length, 0));
  let at = 0;
  for (const { content } of parts) {
    whole.set(content, at);
    at += content.length;
  }
  return whole;
}

/** Marks by which other programs find an archive, a document or a web page. Packed pixels leave room for some letters between them. */
const archiveMarks = [
  ...['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'],
];
const documentMarks = /%pdf-|<\?php|<\/?(?:html|script|svg|body|iframe|!doctype)/iu;

function namesAnotherKind(packed: Uint8Array): boolean {
  const text = latin1(packed);
  return documentMarks.test(text) || archiveMarks.some((mark) => text.includes(mark));
}

/** Undoes each row's filter. Null for a filter that does not exist. https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(rows: Uint8Array, width: number, pixel: number): Uint8Array | null {
  const result = new Uint8Array(rows.length - rows.length / (width + 1));
  for (let from = 0, to = 0; from < rows.length; from += width + 1, to += width) {
    const filter = rows[from] ?? 0;
    if (filter > 4) return null;
    for (let at = 0; at < width; at++) {
      const left = at < pixel ? 0 : (result[to + at - pixel] ?? 0);
      const above = to === 0 ? 0 : (result[to + at - width] ?? 0);
      const corner = to === 0 || at < pixel ? 0 : (result[to + at - width - pixel] ?? 0);
      result[to + at] = (rows[from + 1 + at] ?? 0) + guess(filter, left, above, corner);
    }
  }
  return result;
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  return filter === 3 ? (left + above) >> 1 : paeth(left, above, corner);
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const a = Math.abs(sum - left);
  const b = Math.abs(sum - above);
  const c = Math.abs(sum - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
