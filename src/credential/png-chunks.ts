import { latin1 } from './latin1.ts';

export interface PngChunk {
  readonly type: string;
  readonly content: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether a file begins as PNGs do. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The chunks of a PNG but for its last; null where it is cut off, a checksum is wrong, or something comes in or after its end. */
export function pngChunks(bytes: Uint8Array): PngChunk[] | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return null;
    if (view.getUint32(end) !== crc32(bytes.subarray(at + 4, end))) return null;
    const type = latin1(bytes.subarray(at + 4, at + 8));
    // Its last one is empty.
    if (type === 'IEND') return length === 0 && end + 4 === bytes.length ? chunks : null;
    chunks.push({ type, content: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return null;
}

/** The size that the picture states, in pixels; null if it states none. */
export function pngSize([header]: readonly PngChunk[]): { width: number; height: number } | null {
  if (header?.type !== 'IHDR' || header.content.length !== 13) return null;
  const view = new DataView(header.content.buffer, header.content.byteOffset, 8);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1 ? 0xedb88320 : 0) ^ (value >>> 1);
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
