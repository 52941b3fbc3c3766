import { crc32 } from 'node:zlib';

const signature = '\x89PNG\r\n\x1a\n';

/** Whether the bytes are a PNG file from its signature to its end, every chunk with the right checksum. */
export function isWholePng(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 8) !== signature) return false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    const type = bytes.toString('latin1', at + 4, at + 8);
    at = end + 4;
    if (type === 'IEND') return at === bytes.length;
  }
  return false;
}
