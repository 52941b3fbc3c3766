import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialInPdf } from '../../../src/credential/pdf-credential.ts';

const text = '{"type":["VerifiableCredential","OpenBadgeCredential"]}';

const stream = (content: Uint8Array | string, head?: string): Buffer => {
  const bytes = Buffer.from(content as never, 'latin1');
  return Buffer.concat([
    Buffer.from(`7 0 obj\n<<${head ?? `/Length ${bytes.length}`}>>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
};

const pdf = (...streams: readonly Buffer[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    stream('BT (Hello) Tj ET'),
    ...streams,
    Buffer.from('%%EOF\n'),
  ]);

describe('a credential in a PDF', () => {
  it.each<[string, Buffer]>([
    ['compressed', pdf(stream(deflateSync(text)))],
    ['compressed, its length elsewhere', pdf(stream(deflateSync(text), '/Length 9 0 R'))],
    ['compressed, its length wrong', pdf(stream(deflateSync(text), '/Length 3'))],
    ['as it is', pdf(stream(text))],
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

  it('is refused where there are two', async () => {
    const other = text.replace('Open', 'Another');
    expect(await credentialInPdf(pdf(stream(text), stream(deflateSync(other))))).toEqual({
      kind: 'refused',
      because: 'more-than-one',
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
