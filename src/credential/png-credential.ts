import type { HeldCredential } from './held-credential.ts';
import { latin1 } from './latin1.ts';
import { pngChunks, type PngChunk } from './png-chunks.ts';
import { longestCredential } from './read-credential.ts';

/**
 * The Open Badges credential that is baked into a PNG: one uncompressed iTXt chunk named `openbadgecredential`. Every chunk's checksum is
 * looked at. Never throws.
 */
export function credentialInPng(bytes: Uint8Array): HeldCredential {
  const chunks = pngChunks(bytes);
  if (!chunks) return { kind: 'refused', because: 'damaged' };
  const baked = chunks.filter(isBaked);
  const [only] = baked;
  if (!only) return { kind: 'none' };
  if (baked.length > 1) return { kind: 'refused', because: 'more-than-one' };
  const text = textOf(only);
  return text === null ? { kind: 'refused', because: 'unusual' } : { kind: 'found', text };
}

const keyword = 'openbadgecredential\0';

/** Under that name in any of the chunks that hold text: other readers may take any of them. */
function isBaked({ type, content }: PngChunk): boolean {
  return (
    ['iTXt', 'tEXt', 'zTXt'].includes(type) &&
    latin1(content.subarray(0, keyword.length)) === keyword
  );
}

/** After the name: two bytes that say uncompressed, then empty texts for language and translated name, each ended by a zero. */
function textOf({ type, content }: PngChunk): string | null {
  const start = keyword.length + 4;
  if (type !== 'iTXt' || content.length - start > longestCredential) return null;
  if (content.length < start || content.subarray(keyword.length, start).some(Boolean)) return null;
  const text = content.subarray(start);
  return text.some((byte) => byte > 126) ? null : latin1(text);
}
