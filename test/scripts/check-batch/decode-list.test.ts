import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeList } from '../../../src/scripts/check-batch/decode-list.ts';

const text = 'Name;Code\r\nŁukasz “李” Ferrán;7K3F-Q2WX-9MNB-4TRE\r\n';
const wide = (written: string, mark = '') => Buffer.from(mark + written, 'utf16le');
const turned = (bytes: Buffer) => Buffer.from(bytes).swap16();
/** Letters as other encodings write them. */
const bytesOf = (hex: string) =>
  Buffer.concat([
    Buffer.from('Name;Code\r\n'),
    Buffer.from(hex, 'hex'),
    Buffer.from(';7K3F-Q2WX-9MNB-4TRE'),
  ]);

describe('the text of a list', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', wide(text, '\ufeff')],
    ['UTF-16 without its mark', wide(text)],
    ['UTF-16 the other way round', turned(wide(text, '\ufeff'))],
    ['UTF-16 the other way round, without its mark', turned(wide(text))],
  ])('is read from %s', (_, bytes) => {
    expect(decodeList(bytes)).toEqual({ ok: true, text, isGuess: false });
  });

  it.each([
    ['Spanish', 'Mª José Nº Ferrán', '4daa204a6f73e9204eba20466572 72e16e'],
    ['German', 'Jürgen Groß', '4afc7267656e2047726fdf'],
    ['quotation marks and a dash', '“É” – Œuvre', '93c99420962 08c7576 7265'],
    ['French in capitals', 'ÉLÉONORE', 'c94cc94f4e4f5245'],
    ['an acute accent for an apostrophe', 'O´Brien', '4fb4427269656e'],
  ])('is read from Windows-1252, which it does not say: %s', (_, name, hex) => {
    const decoded = decodeList(bytesOf(hex.replaceAll(' ', '')));
    expect(decoded).toMatchObject({ ok: true, isGuess: true });
    expect(decoded.ok && decoded.text).toContain(name);
  });

  it.each([
    ['Polish, Windows-1250', 'a3756b61737a20afb3f3e6'],
    ['Polish at the end of a word', '50617765b3'],
    ['Polish within a word', '506177b3656c'],
    ['Czech, Windows-1250', '4a69f8ed'],
    ['Turkish, Windows-1254', '47fc6cfe656e'],
    ['Cyrillic, Windows-1251', 'c8e2e0edeee2'],
    ['Greek, Windows-1253', 'c5ebe5ede7'],
    ['Japanese, Shift JIS', '9363928682b382f1'],
    ['Chinese, GB 18030', 'ccefd6d0bba8'],
    ['an older Macintosh', '4a6f738e204d9f6c6c6572'],
  ])('is not guessed where names would come out wrong: %s', (_, hex) => {
    expect(decodeList(bytesOf(hex))).toEqual({ ok: false, fault: 'encoding' });
  });

  it.each([
    ['a workbook of today', Buffer.from('PK\u0003\u0004[Content_Types].xml'), 'workbook'],
    ['an older workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook'],
    ['a table as a page', Buffer.from('<html><table>'), 'workbook'],
    ['a workbook as XML', Buffer.from('<?xml version="1.0"?><Workbook>'), 'workbook'],
    ['a document', Buffer.from('%PDF-1.7\n'), 'no-text'],
    ['what is no text', Buffer.from([1, 2, 3, 0, 0, 0, 7]), 'no-text'],
    ['half a letter of UTF-16', wide(text, '\ufeff').subarray(0, 31), 'encoding'],
  ])('is refused: %s', (_, bytes, fault) => {
    expect(decodeList(bytes)).toEqual({ ok: false, fault });
  });

  it('is read or refused, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(typeof decodeList(bytes).ok).toBe('boolean');
      }),
    );
  });

  it('is the same after UTF-8, whatever it says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-žא-ת一-龠;,\n]{1,200}$/u), (written) => {
        expect(decodeList(Buffer.from(written))).toMatchObject({ ok: true, text: written });
      }),
    );
  });
});
