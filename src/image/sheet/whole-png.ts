import { hash } from 'node:crypto';
import { pngChunk } from './png-chunk.ts';

/**
 * A chunk of our own, which other programs pass over: a hash of all bytes before it. The checksums of the format cover a chunk each, so
 * that an image which another program has rewritten would pass for ours.
 */
const sealType = 'haSH';
const hashLength = 32;

/** Bytes of length, type and checksum. */
const frame = 12;
const endLength = frame + hashLength + frame;

/** A PNG file of these chunks, with those that end it: a seal of the bytes before, and the end. */
export function sealed(chunks: readonly Uint8Array[]): Uint8Array {
  const file = Buffer.concat([...chunks, new Uint8Array(endLength)]);
  const before = file.subarray(0, -endLength);
  file.set(sealedEnd(before), before.length);
  return file;
}

function sealedEnd(before: Uint8Array): Uint8Array {
  return Buffer.concat([
    pngChunk(sealType, hash('sha256', before, 'buffer')),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** Whether the bytes are a PNG file of ours from beginning to end, as it was written. */
export function isWholePng(bytes: Buffer): boolean {
  if (bytes.length < endLength) return false;
  const before = bytes.subarray(0, -endLength);
  return bytes.subarray(-endLength).equals(sealedEnd(before));
}
