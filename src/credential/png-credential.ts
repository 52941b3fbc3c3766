import type { HeldCredential } from './held-credential.ts';
import { longestCredential } from './read-credential.ts';

/**
 * The Open Badges credential that is baked into a PNG: one uncompressed iTXt chunk named `openbadgecredential`. Every chunk's checksum is
 * looked at. Never throws.
 */
export function credentialInPng(bytes: Uint8Array): HeldCredential {
  const chunks = chunksOf(bytes);
  if (!chunks) return { kind: 'refused', because: 'damaged' };
  const baked = chunks.filter(isBaked);
  const [only] = baked;
  if (!only) return { kind: 'none' };
  if (baked.length > 1) return { kind: 'refused', because: 'more-than-one' };
  const text = textOf(only);
  return text === null ? { kind: 'refused', because: 'unusual' } : { kind: 'found', text };
}

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'openbadgecredential\0';

/** Whether a file begins as PNGs do. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The chunks of a PNG that is whole, or null. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return null;
    if (view.getUint32(end) !== crc32(bytes.subarray(at + 4, end))) return null;
    const type = latin1(bytes.subarray(at + 4, at + 8));
    at = end + 4;
    if (type === 'IEND') return at === bytes.length ? chunks : null;
    chunks.push({ type, content: bytes.subarray(at - 4 - length, at - 4) });
  }
  return null;
}

/** Under that name in any of the chunks that hold text: other readers may take any of them. */
function isBaked({ type, content }: Chunk): boolean {
  return (
    ['iTXt', 'tEXt', 'zTXt'].includes(type) &&
    latin1(content.subarray(0, keyword.length)) === keyword
  );
}

/** After the name: two bytes that say uncompressed, then empty texts for language and translated name, each ended by a zero. */
function textOf({ type, content }: Chunk): string | null {
  const start = keyword.length + 4;
  if (type !== 'iTXt' || content.length - start > longestCredential) return null;
  if (content.length < start || content.subarray(keyword.length, start).some(Boolean)) return null;
  const text = content.subarray(start);
  return text.some((byte) => byte > 126) ? null : latin1(text);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
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
