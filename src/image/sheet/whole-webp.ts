import { hash } from 'node:crypto';

/**
 * A chunk of our own at the end, which other programs pass over: a hash of all bytes before it. The format has no checksums. Only an
 * extended file may have chunks that the format does not know.
 */
const sealType = 'haSH';
/** Bytes of type and length, of the hash, and of `RIFF`, length, `WEBP`. */
const [frame, hashLength, head] = [8, 32, 12];

function chunk(type: string, contents: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(frame + contents.length);
  bytes.write(type, 0, 'latin1');
  bytes.writeUInt32LE(contents.length, 4);
  bytes.set(contents, frame);
  return bytes;
}

/** Says that the file has no alpha, animation or metadata. */
function extendedChunk(width: number, height: number): Uint8Array {
  const contents = Buffer.alloc(10);
  contents.writeUIntLE(width - 1, 4, 3);
  contents.writeUIntLE(height - 1, 7, 3);
  return chunk('VP8X', contents);
}

/** A simple WebP file with a seal of its bytes. */
export function sealedWebp(
  simple: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const chunks = Buffer.concat([extendedChunk(width, height), simple.subarray(head)]);
  const before = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), chunks]);
  before.writeUInt32LE(before.length + hashLength, 4);
  return Buffer.concat([before, seal(before)]);
}

const seal = (before: Uint8Array): Uint8Array => chunk(sealType, hash('sha256', before, 'buffer'));

/** Whether the bytes are a WebP file of ours from beginning to end, as it was written. */
export function isWholeWebp(bytes: Buffer): boolean {
  const end = frame + hashLength;
  return bytes.length > end && bytes.subarray(-end).equals(seal(bytes.subarray(0, -end)));
}
