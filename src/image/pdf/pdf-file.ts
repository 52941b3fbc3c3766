import { createHash } from 'node:crypto';

/** Objects in serialised form, to be copied into any number of files. */
export interface ObjectBlock {
  readonly bytes: Uint8Array;
  /** Object number and where in the bytes it begins. */
  readonly entries: readonly (readonly [number: number, offset: number])[];
}

export interface ObjectWriter {
  /** A number for an object whose body comes later. */
  reserve(): number;
  /** Takes in an object's body. @returns its number */
  put(body: string | Uint8Array, object?: number): number;
  block(): ObjectBlock;
}

/** Numbers objects from the first one on, and serialises them. */
export function objectWriter(first: number): ObjectWriter {
  let next = first;
  let length = 0;
  const pieces: Uint8Array[] = [];
  const entries: (readonly [number, number])[] = [];
  const reserve = () => next++;
  return {
    reserve,
    put(body, object = reserve()) {
      const piece = Buffer.concat([
        Buffer.from(`${object} 0 obj\n`, 'latin1'),
        typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
        Buffer.from('\nendobj\n', 'latin1'),
      ]);
      entries.push([object, length]);
      pieces.push(piece);
      length += piece.length;
      return object;
    },
    block: () => ({ bytes: Buffer.concat(pieces), entries }),
  };
}

/** The comment says that the file has bytes that are no text. */
const header = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/**
 * Joins blocks to a file. Its identifier is a hash of all that stands before the trailer, so that a damaged file can be told.
 * @param trailer entries of the trailer's dictionary, besides size and identifier
 */
export function pdfFile(blocks: readonly ObjectBlock[], trailer: string): Uint8Array {
  const offsets: (number | undefined)[] = [];
  let length = header.length;
  for (const { bytes, entries } of blocks) {
    for (const [object, offset] of entries) offsets[object] = length + offset;
    length += bytes.length;
  }
  const lines = Array.from(offsets, (offset) =>
    offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const table = `xref\n0 ${lines.length}\n${lines.join('')}`;
  const body = Buffer.concat([
    header,
    ...blocks.map(({ bytes }) => bytes),
    Buffer.from(table, 'latin1'),
  ]);
  const id = identifierOf(body);
  const end = `trailer\n<<${trailer}/Size ${lines.length}/ID[<${id}><${id}>]>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(end, 'latin1')]);
}

const trailerPattern = /trailer\n<<[^\n]*\/ID\[<([0-9A-F]{32})><\1>\]>>\nstartxref\n\d+\n%%EOF\n$/u;

/** Whether the bytes are a file that `pdfFile` wrote, from its first byte to its last. */
export function isWholePdf(bytes: Buffer): boolean {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 400));
  const found = trailerPattern.exec(tail);
  if (!found) return false;
  const end = bytes.length - (tail.length - found.index);
  return identifierOf(bytes.subarray(0, end)) === found[1];
}

function identifierOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
}
