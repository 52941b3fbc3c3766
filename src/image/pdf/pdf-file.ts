import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { ObjectBlock } from './object-block.ts';

/** The comment says that the file has bytes that are no text. */
const header = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/**
 * Joins blocks to a file. Its identifier is a hash of all its other bytes, so that a damaged file can be told.
 * @param next the first object number that no block has
 * @param trailer entries of the trailer's dictionary
 */
export function pdfFile(blocks: readonly ObjectBlock[], next: number, trailer: string): Uint8Array {
  const start = blocks.reduce((sum, { bytes }) => sum + bytes.length, header.length);
  const table = deflateSync(crossReferences(blocks, next, start), { level: 9 });
  const before = Buffer.concat([
    header,
    ...blocks.map(({ bytes }) => bytes),
    Buffer.from(
      `${next} 0 obj\n<</Type/XRef/W[${fields.join(' ')}]${trailer}/Size ${next + 1}/Filter/FlateDecode/Length ${table.length}/ID[<`,
      'latin1',
    ),
  ]);
  const after = Buffer.concat([
    Buffer.from('>]>>\nstream\n', 'latin1'),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`, 'latin1'),
  ]);
  const id = identifierOf(before, after);
  return Buffer.concat([before, Buffer.from(`${id}><${id}`, 'latin1'), after]);
}

/** Bytes of each entry: its kind, where it begins or the object stream it lies in, and its place there. */
const fields = [1, 3, 2] as const;
const entryLength = fields[0] + fields[1] + fields[2];
const kinds = { plain: 1, packed: 2 } as const;

/** @param own number of the cross-reference stream, and where it begins */
function crossReferences(blocks: readonly ObjectBlock[], own: number, start: number): Buffer {
  const table = Buffer.alloc((own + 1) * entryLength);
  const enter = (object: number, kind: number, where: number, place: number) => {
    const at = object * entryLength;
    table.writeUInt8(kind, at);
    table.writeUIntBE(where, at + fields[0], fields[1]);
    table.writeUIntBE(place, at + fields[0] + fields[1], fields[2]);
  };
  let length = header.length;
  for (const { bytes, plain, packed } of blocks) {
    for (const { object, offset } of plain) enter(object, kinds.plain, length + offset, 0);
    for (const { object, stream, place } of packed) enter(object, kinds.packed, stream, place);
    length += bytes.length;
  }
  enter(own, kinds.plain, start, 0);
  return table;
}

const ending = /startxref\n(\d+)\n%%EOF\n$/u;
const identifier = /\/ID\[<([0-9A-F]{32}><([0-9A-F]{32}))>\]>>\nstream\n/u;

/** Whether the bytes are a file of `pdfFile` from beginning to end, as it was written. */
export function isWholePdf(bytes: Buffer): boolean {
  const start = Number(ending.exec(bytes.toString('latin1', Math.max(0, bytes.length - 40)))?.[1]);
  const found = identifier.exec(bytes.toString('latin1', start, start + 400));
  const [, both = '', id] = found ?? [];
  if (!found || !both.startsWith(`${id}>`)) return false;
  const from = start + found.index + '/ID[<'.length;
  return identifierOf(bytes.subarray(0, from), bytes.subarray(from + both.length)) === id;
}

function identifierOf(...pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, 32).toUpperCase();
}
