import { crc32 } from 'node:zlib';

/** A chunk of a PNG, with its length and checksum. Texts are latin1. */
export function chunk(type: string, content: string | Uint8Array): Buffer {
  const body = Buffer.concat([
    Buffer.from(type, 'latin1'),
    Buffer.from(content as never, 'latin1'),
  ]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(body.length - 4);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
