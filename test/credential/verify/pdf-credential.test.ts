import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialInPdf } from '../../../src/credential/pdf-credential.ts';

const text = '{"type":["VerifiableCredential","OpenBadgeCredential"]}';

const stream = (content: Uint8Array | string, head?: string, ending = '\n'): Buffer => {
  const bytes = Buffer.from(content as never, 'latin1');
  return Buffer.concat([
    Buffer.from(`7 0 obj\n<<${head ?? `/Length ${bytes.length}`}>>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from(`${ending}endstream\nendobj\n`, 'latin1'),
  ]);
};

/** The text after as many tabs as make its checksum end like a line. */
const endingLikeLine = (): Buffer => {
  for (let tabs = 0; tabs < 256; tabs++) {
    const packed = deflateSync(text + '\t'.repeat(tabs));
    if (packed.at(-1) === 0x0d) return packed;
  }
  throw new Error('no such checksum');
};

const pdf = (...streams: readonly Buffer[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    stream('BT (Hello) Tj ET'),
    ...streams,
    Buffer.from('%%EOF\n'),
  ]);

/** Each has a header of its own: `48` to `78`, `01` to `da`. */
const windows = [9, 10, 11, 12, 13, 14, 15];
const levels = [0, 1, 6, 9];

describe('a credential in a PDF', () => {
  it.each<[string, Buffer]>([
    ['compressed', pdf(stream(deflateSync(text)))],
    ['compressed, its length elsewhere', pdf(stream(deflateSync(text), '/Length 9 0 R'))],
    ['compressed, its length wrong', pdf(stream(deflateSync(text), '/Length 3'))],
    ['as it is', pdf(stream(text))],
    ...windows.map((bits): [string, Buffer] => [
      `compressed with a window of ${2 ** bits} bytes`,
      pdf(stream(deflateSync(text, { windowBits: bits }))),
    ]),
    ...levels.map((level): [string, Buffer] => [
      `compressed at level ${level}`,
      pdf(stream(deflateSync(text, { level }))),
    ]),
    ...['\n', '\r\n', ''].map((ending): [string, Buffer] => [
      `compressed to bytes that end like a line, before ${JSON.stringify(ending)}`,
      pdf(stream(endingLikeLine(), '/Length 9 0 R', ending)),
    ]),
    ['twice the same', pdf(stream(text), stream(deflateSync(text)))],
  ])('is found: %s', async (_, bytes) => {
    expect(await credentialInPdf(bytes)).toEqual({ kind: 'found', text });
  });

  it.each<[string, Buffer]>([
    ['has none', pdf()],
    ['has one that is cut off', pdf(stream(deflateSync(text).subarray(0, 20)))],
    ['never ends', Buffer.concat([pdf(), Buffer.from('stream\n'), deflateSync(text)])],
    ['unpacks to more than any of ours', pdf(stream(deflateSync(text + ' '.repeat(50_000_000))))],
  ])('is not there where the file %s', async (_, bytes) => {
    expect(await credentialInPdf(bytes)).toEqual({ kind: 'none' });
  });

  it.each([
    ['by a reference', '/Encrypt 12 0 R'],
    ['in its trailer', '/Encrypt <</Filter/Standard>>'],
  ])('cannot be read where the file says that it is protected %s', async (_, entry) => {
    const bytes = Buffer.concat([pdf(), Buffer.from(`trailer<</Root 1 0 R${entry}>>`)]);
    expect(await credentialInPdf(bytes)).toEqual({ kind: 'refused', because: 'protected' });
  });

  it('is refused where there are two', async () => {
    const other = text.replace('Open', 'Another');
    expect(await credentialInPdf(pdf(stream(text), stream(deflateSync(other))))).toEqual({
      kind: 'refused',
      because: 'several',
    });
  });

  it('is refused where it is longer than any of ours', async () => {
    const long = `${text}${' '.repeat(300_000)}x`;
    expect(await credentialInPdf(pdf(stream(long)))).toEqual({
      kind: 'refused',
      because: 'unusual',
    });
  });

  it('is never there in any other bytes, and those never end the program', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('stream\n', 'endstream', '\x78\x9c', '/Length 5', 'abc', '\n')),
        async (parts) => {
          expect(await credentialInPdf(Buffer.from(`%PDF-${parts.join('')}`, 'latin1'))).toEqual({
            kind: 'none',
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
