import { hash } from 'node:crypto';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { decode, encode, ExtensionCodec } from '@msgpack/msgpack';

/** Changes with the form of what is packed: a pack of another version is not read. */
const version = 2;
const magic = Buffer.from(`laurel pack ${version}\n`, 'latin1');
const hashLength = 32;
const sizeLength = 4;

/**
 * Plain data – maps and arrays of numbers, too – as bytes that can be kept and sent: what says that they are a pack, a SHA-256 of the
 * rest, the size of the data as MessagePack, and that, deflated. The same data gives the same bytes.
 * @param level of deflate; 0 for what would not get smaller
 */
export function packed(data: unknown, level = 6): Buffer {
  const plain = encode(data, { extensionCodec: types });
  const size = Buffer.alloc(sizeLength);
  size.writeUInt32LE(plain.length);
  const body = Buffer.concat([size, deflateRawSync(plain, { level })]);
  return Buffer.concat([magic, sha256(body), body]);
}

/** Whether bytes are a whole pack of this version. */
export function isPack(bytes: Buffer): boolean {
  const [at, from] = [magic.length, magic.length + hashLength];
  return (
    bytes.length > from + sizeLength &&
    bytes.subarray(0, at).equals(magic) &&
    bytes.subarray(at, from).equals(sha256(bytes.subarray(from)))
  );
}

/** The data of a pack; undefined where the bytes are no whole pack of this version. Byte arrays in it are views of one buffer. */
export function unpacked(bytes: Buffer): unknown {
  if (!isPack(bytes)) return undefined;
  const body = bytes.subarray(magic.length + hashLength);
  // In one piece, and one byte more, so that it need not be asked whether more follows: otherwise it takes twice as long.
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, body.readUInt32LE() + 1);
  const { buffer, byteOffset, byteLength } = inflateRawSync(body.subarray(sizeLength), {
    chunkSize,
  });
  return decode(new Uint8Array(buffer, byteOffset, byteLength), { extensionCodec: types });
}

/** How many bytes the data of a whole pack takes unpacked. */
export const unpackedSize = (bytes: Buffer): number =>
  bytes.readUInt32LE(magic.length + hashLength);

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
    decode: (bytes) => new Numbers(new Uint8Array(bytes).buffer),
  });
}
