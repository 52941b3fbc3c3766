import { deflateSync, inflateSync, type ZlibOptions } from 'node:zlib';
import fc from 'fast-check';
import { chunk } from '../../../credential/verify/png-chunk.ts';
import type { Kind } from './published.ts';

/** One change of a file's bytes. */
export type Mutation = (bytes: Buffer) => Buffer;

/** Contents that a forger would hide, and that programs leave behind. */
const payload = fc.constantFrom(
  '',
  '\0',
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>',
  '<!doctype html><h1>First class</h1>',
  '<script>alert(1)</script>',
  'PK\x03\x04word/document.xmlPK\x05\x06',
  'Comment\0Great work',
  '{"credentialSubject":{"result":[{"value":"100"}]}}',
);
const place = fc.nat(1_000_000);

const bytesMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, payload).map(([at, text]) => inserted(at, Buffer.from(text, 'latin1'))),
  fc.tuple(place, fc.nat(60)).map(([at, length]) => (bytes: Buffer) => {
    const from = at % bytes.length;
    return inserted(from, bytes.subarray(from, from + length))(bytes);
  }),
  fc.tuple(place, fc.integer({ min: 1, max: 60 })).map(([at, length]) => (bytes: Buffer) => {
    const from = at % bytes.length;
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  }),
  fc.tuple(place, fc.nat(7)).map(([at, bit]) => (bytes: Buffer) => {
    const turned = Buffer.from(bytes);
    if (turned.length > 0) turned[at % turned.length]! ^= 1 << bit;
    return turned;
  }),
  payload.map((text) => (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(text, 'latin1')])),
);

const inserted =
  (at: number, added: Buffer): Mutation =>
  (bytes) => {
    const from = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, from), added, bytes.subarray(from)]);
  };

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}
type ChunkMutation = (chunks: readonly Chunk[]) => readonly Chunk[];

const chunkType = fc.constantFrom(
  ...['tEXt', 'iTXt', 'zTXt', 'tRNS', 'PLTE', 'IHDR', 'IDAT', 'IEND', 'eXIf', 'gAMA', 'pHYs'],
  ...['acTL', 'fdAT', 'iCCP', 'sRGB', 'haSH', 'prIv', 'ABCD'],
);

const chunkMutation: fc.Arbitrary<ChunkMutation> = fc.oneof(
  fc.tuple(place, chunkType, payload).map(
    ([at, type, text]): ChunkMutation =>
      (chunks) =>
        chunks.toSpliced(at % (chunks.length + 1), 0, {
          type,
          content: Buffer.from(text, 'latin1'),
        }),
  ),
  fc.tuple(place, place).map(([from, to]): ChunkMutation => (chunks) => {
    const taken = chunks[from % chunks.length];
    return taken ? chunks.toSpliced(to % (chunks.length + 1), 0, taken) : chunks;
  }),
  fc.tuple(place, place).map(([from, to]): ChunkMutation => (chunks) => {
    const taken = chunks[from % chunks.length];
    const left = chunks.toSpliced(from % chunks.length, 1);
    return taken ? left.toSpliced(to % (left.length + 1), 0, taken) : chunks;
  }),
  place.map(
    (at): ChunkMutation =>
      (chunks) =>
        chunks.toSpliced(at % chunks.length, 1),
  ),
  fc.tuple(place, bytesMutation).map(
    ([at, change]): ChunkMutation =>
      (chunks) =>
        chunks.map((each, index) =>
          index === at % chunks.length ? { ...each, content: change(each.content) } : each,
        ),
  ),
  fc.tuple(place, chunkType).map(
    ([at, type]): ChunkMutation =>
      (chunks) =>
        chunks.map((each, index) => (index === at % chunks.length ? { ...each, type } : each)),
  ),
  repacking(),
);

/** The pixels packed in another way, whole or in pieces: what optimisers do, and what forgers do to the packing. */
function repacking(): fc.Arbitrary<ChunkMutation> {
  const packing = fc.constantFrom<ZlibOptions>(
    { level: 0 },
    { level: 1 },
    { level: 9 },
    { windowBits: 9 },
  );
  const spoilt = fc.constantFrom('', '', '', 'junk', '%PDF-1.7 junk');
  return fc
    .tuple(packing, fc.nat(4), spoilt)
    .map(([options, pieces, after]): ChunkMutation => (chunks) => {
      const first = chunks.findIndex(({ type }) => type === 'IDAT');
      const rest = chunks.filter(({ type }) => type !== 'IDAT');
      const packed = Buffer.concat(
        chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content),
      );
      try {
        const whole = Buffer.concat([
          deflateSync(inflateSync(packed), options),
          Buffer.from(after),
        ]);
        const length = Math.max(1, Math.ceil(whole.length / (pieces + 1)));
        const split = Array.from({ length: pieces + 1 }, (_, at) => ({
          type: 'IDAT',
          content: whole.subarray(at * length, (at + 1) * length),
        }));
        return rest.toSpliced(first, 0, ...split);
      } catch {
        return chunks;
      }
    });
}

const signatureLength = 8;

/** The chunks of a file, as far as there are any. */
export function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signatureLength; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks;
}

const pngMutation: fc.Arbitrary<Mutation> = chunkMutation.map(
  (change) => (bytes: Buffer) =>
    Buffer.concat([
      bytes.subarray(0, signatureLength),
      ...change(chunksOf(bytes)).map(({ type, content }) => chunk(type, content)),
    ]),
);

/** Keys of the credential, and places in its text. */
const jsonKey = fc.constantFrom(
  'name',
  'issuer',
  'id',
  'type',
  'validFrom',
  'credentialSubject',
  'credentialStatus',
  'identityHash',
  'proof',
);
const jsonValue = fc.constantFrom(
  '"First class"',
  '{}',
  '[]',
  'null',
  '"did:web:evil.example"',
  '"9999"',
);

const jsonMutation: fc.Arbitrary<Mutation> = fc.oneof(
  // A key before or after the one of its name.
  fc.tuple(jsonKey, jsonValue, fc.boolean()).map(([key, value, isBefore]) =>
    onText((text) => {
      const twice = `"${key}":${value},"${key}":`;
      return isBefore
        ? text.replace(`"${key}":`, twice)
        : text.replace(/\}(?=[^}]*$)/u, `,"${key}":${value}}`);
    }),
  ),
  fc
    .tuple(jsonKey, jsonKey)
    .map(([one, other]) => onText((text) => text.replace(`"${one}":`, `"${other}":`))),
  fc
    .tuple(jsonKey, jsonValue)
    .map(([key, value]) =>
      onText((text) => text.replace(new RegExp(`"${key}":"[^"]*"`, 'u'), `"${key}":${value}`)),
    ),
  fc.constantFrom<Mutation>(
    onParsed((value) => JSON.stringify(value, null, 2)),
    onParsed((value) => JSON.stringify(Object.fromEntries(Object.entries(value).toReversed()))),
    onText((text) => `\ufeff${text}\r\n`),
    onText((text) => `{"credential":${text}}`),
    onText((text) => `{"credential":${text},"note":"First class"}`),
    onText((text) => `{"note":"First class","credential":${text}}`),
    onText((text) => `<!--${text}-->`),
  ),
);

function onText(change: (text: string) => string): Mutation {
  return (bytes) => Buffer.from(change(bytes.toString()));
}

function onParsed(change: (value: object) => string): Mutation {
  return onText((text) => {
    try {
      return change(JSON.parse(text) as object);
    } catch {
      return text;
    }
  });
}

const pdfMutation: fc.Arbitrary<Mutation> = fc.constantFrom<Mutation>(
  (bytes) =>
    Buffer.concat([bytes, Buffer.from('4 0 obj\n<<>>\nendobj\ntrailer\n<</Root 4 0 R>>\n%%EOF\n')]),
  (bytes) => Buffer.concat([bytes, bytes]),
  onLatin1((text) => text.replace('/Root 1 0 R', '/Root 3 0 R')),
  onLatin1((text) => text.replace('%PDF-1.7\n', '%PDF-1.7\n%comment\n')),
  onLatin1((text) => `\n${text}`),
  onLatin1((text) =>
    text.replace(/stream\n.*?\nendstream/su, (each) => `${each}\nendobj\n5 0 obj\n<<>>\n${each}`),
  ),
);

function onLatin1(change: (text: string) => string): Mutation {
  return (bytes) => Buffer.from(change(bytes.toString('latin1')), 'latin1');
}

const kinds: Readonly<Record<Kind, fc.Arbitrary<Mutation>>> = {
  png: fc.oneof({ weight: 5, arbitrary: pngMutation }, bytesMutation),
  json: fc.oneof({ weight: 3, arbitrary: jsonMutation }, bytesMutation),
  pdf: fc.oneof(pdfMutation, bytesMutation),
};

/** One change or two; the second may cover up the first. */
export const mutations = (kind: Kind): fc.Arbitrary<readonly Mutation[]> =>
  fc.array(kinds[kind], { minLength: 1, maxLength: 2 });

export const fileNames = (kind: Kind): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(`certificate.${kind}`) },
    fc.constantFrom(
      'certificate',
      'certificate.html',
      `certificate.${kind}.htm`,
      'certificate.docx',
      'x.PNG',
      'x.pdf',
      'x.json',
    ),
  );
