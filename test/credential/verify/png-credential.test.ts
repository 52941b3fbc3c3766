import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pngChunks, pngSize } from '../../../src/credential/png-chunks.ts';
import { credentialInPng } from '../../../src/credential/png-credential.ts';
import { chunk } from './png-chunk.ts';

const text = '{"type":"OpenBadgeCredential"}';
const keyword = 'openbadgecredential\0';
const plain = PNG.sync.write(new PNG({ width: 3, height: 2 }));

/** A picture with these chunks before its last one. */
const pictureWith = (...chunks: readonly Buffer[]) =>
  Buffer.concat([plain.subarray(0, -12), ...chunks, plain.subarray(-12)]);

const baked = (content = text) => chunk('iTXt', `${keyword}\0\0\0\0${content}`);

describe('a credential in a PNG', () => {
  it('is found, whatever else is in the picture', () => {
    const other = chunk('iTXt', 'Title\0\0\0\0\0Certificate');
    const found = { kind: 'found', text };
    expect(credentialInPng(pictureWith(baked()))).toEqual(found);
    expect(credentialInPng(pictureWith(other, baked(), other))).toEqual(found);
  });

  it('is found in UTF-8, as others write it', () => {
    const foreign = '{"name":"é"}';
    const found = pictureWith(baked(Buffer.from(foreign).toString('latin1')));
    expect(credentialInPng(found)).toEqual({ kind: 'found', text: foreign });
  });

  it.each([
    ['tEXt', 'openbadges\0https://issuer.example/1'],
    ['iTXt', 'openbadges\0\0\0\0\0https://issuer.example/1'],
  ])('may be a badge of an older version, in %s', (type, content) => {
    expect(credentialInPng(pictureWith(chunk(type, content)))).toEqual({
      kind: 'older-badge',
      text: 'https://issuer.example/1',
    });
  });

  it('is not there in a picture without one, or in something about one', () => {
    expect(credentialInPng(plain)).toEqual({ kind: 'none' });
    const about = chunk('tEXt', 'openbadgecredentials\0{}');
    expect(credentialInPng(pictureWith(about))).toEqual({ kind: 'none' });
  });

  it.each<[string, string, Buffer]>([
    ['twice', 'more-than-one', pictureWith(baked(), baked())],
    [
      'once more in another kind of text',
      'more-than-one',
      pictureWith(baked(), chunk('tEXt', `${keyword}{}`)),
    ],
    [
      'compressed',
      'unusual',
      pictureWith(
        chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\x01\0\0\0`), deflateSync(text)])),
      ),
    ],
    ['in zTXt', 'unusual', pictureWith(chunk('zTXt', `${keyword}\0x`))],
    ['with a language', 'unusual', pictureWith(chunk('iTXt', `${keyword}\0\0en\0\0${text}`))],
    ['with its head alone', 'unusual', pictureWith(chunk('iTXt', `${keyword}\0`))],
    ['in no encoding that is text', 'unusual', pictureWith(baked('{"name":"\u00e9"}'))],
    ['longer than any of ours', 'unusual', pictureWith(baked('x'.repeat(300_000)))],
    ['in a picture that was cut off', 'damaged', pictureWith(baked()).subarray(0, -13)],
    [
      'in a picture with something after its end',
      'damaged',
      Buffer.concat([pictureWith(baked()), Buffer.from('x')]),
    ],
    [
      'in a picture with something in its end',
      'damaged',
      Buffer.concat([pictureWith(baked()).subarray(0, -12), chunk('IEND', 'x')]),
    ],
    ['in a chunk that says to be longer than the file', 'damaged', overlong()],
    ['in no picture', 'damaged', Buffer.from(text)],
  ])('is refused %s', (_, because, bytes) => {
    expect(credentialInPng(bytes)).toEqual({ kind: 'refused', because });
  });

  it('is never taken from a picture in which a bit has turned', () => {
    const whole = pictureWith(baked());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const turned = Buffer.from(whole);
        turned[at]! ^= 1 << bit;
        expect(credentialInPng(turned)).toEqual({ kind: 'refused', because: 'damaged' });
      }),
    );
  });

  it('is never there in any other bytes, and those never end the program', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const after = Buffer.concat([plain.subarray(0, 8), bytes]);
        for (const each of [bytes, after]) expect(credentialInPng(each).kind).toBe('refused');
      }),
    );
  });
});

describe('a picture', () => {
  it('says its size before it is drawn', () => {
    expect(pngSize(pngChunks(pictureWith(baked())) ?? [])).toEqual({ width: 3, height: 2 });
    expect(pngSize([])).toBeNull();
  });
});

function overlong(): Buffer {
  const whole = pictureWith(baked());
  whole.writeUInt32BE(0xffff_fff0, plain.length - 12);
  return whole;
}
