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
  if (!only) return olderBadge(chunks);
  if (baked.length > 1) return { kind: 'refused', because: 'more-than-one' };
  const text = textOf(only);
  return text === null ? { kind: 'refused', because: 'unusual' } : { kind: 'found', text };
}

const keyword = 'openbadgecredential\0';

/** Under that name in any of the chunks that hold text: other readers may take any of them. */
const isBaked = (chunk: PngChunk): boolean => isNamed(chunk, keyword);

function isNamed({ type, content }: PngChunk, name: string): boolean {
  return (
    ['iTXt', 'tEXt', 'zTXt'].includes(type) && latin1(content.subarray(0, name.length)) === name
  );
}

/** Version 2 of Open Badges has another name for it, and may hold an address alone. https://www.imsglobal.org/spec/ob/v2p0/baking/ */
function olderBadge(chunks: readonly PngChunk[]): HeldCredential {
  const badge = chunks.find((chunk) => isNamed(chunk, 'openbadges\0'));
  if (!badge) return { kind: 'none' };
  const start = 'openbadges\0'.length + (badge.type === 'iTXt' ? 4 : 0);
  return { kind: 'older-badge', text: latin1(badge.content.subarray(start)) };
}

/** After the name: two bytes that say uncompressed, then empty texts for language and translated name, each ended by a zero. */
function textOf({ type, content }: PngChunk): string | null {
  const start = keyword.length + 4;
  if (type !== 'iTXt' || content.length - start > longestCredential) return null;
  if (content.length < start || content.subarray(keyword.length, start).some(Boolean)) return null;
  return decoded(content.subarray(start));
}

/** Ours is ASCII; those of others are UTF-8. */
function decoded(text: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch {
    return null;
  }
}
