import { hash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { decode, encode, ExtensionCodec } from '@msgpack/msgpack';

/** Changes with the form of what is packed: a pack of another version is not read. */
const version = 1;
const magic = Buffer.from(`laurel pack ${version}\n`, 'latin1');
const hashLength = 32;

/**
 * Plain data – maps and arrays of numbers, too – as bytes that can be kept and sent: what says that they are a pack, a SHA-256 of the
 * rest, and MessagePack, deflated. The same data gives the same bytes.
 * @param level of deflate; 0 for what would not get smaller
 */
export function packed(data: unknown, level = 6): Buffer {
  const body = deflateRawSync(encode(data, { extensionCodec: types }), { level });
  return Buffer.concat([magic, sha256(body), body]);
}

/** The data of a pack; undefined where the bytes are no whole pack of this version. Byte arrays in it are views of one buffer. */
export function unpacked(bytes: Buffer): unknown {
  const [at, from] = [magic.length, magic.length + hashLength];
  const body = bytes.subarray(from);
  const isWhole =
    bytes.length > from &&
    bytes.subarray(0, at).equals(magic) &&
    bytes.subarray(at, from).equals(sha256(body));
  if (!isWhole) return undefined;
  const { buffer, byteOffset, byteLength } = inflateRawSync(body);
  return decode(new Uint8Array(buffer, byteOffset, byteLength), { extensionCodec: types });
}

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** Types that MessagePack lacks, by numbers of our own. Little-endian, as on every machine that Node runs on. */
const types = new ExtensionCodec();
types.register({
  type: 0,
  encode: (data) =>
    data instanceof Map
      ? encode([...(data as Map<unknown, unknown>)], { extensionCodec: types })
      : null,
  decode: (bytes) => new Map(decode(bytes, { extensionCodec: types }) as [unknown, unknown][]),
});
for (const [at, Numbers] of [Uint16Array, Uint32Array].entries()) {
  types.register({
    type: 1 + at,
    encode: (data) =>
      data instanceof Numbers
        ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
        : null,
    // Copied, since such an array may begin at some bytes only.
    decode: (bytes) => new Numbers(Uint8Array.from(bytes).buffer),
  });
}
