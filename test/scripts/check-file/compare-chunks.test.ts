import { describe, expect, it } from 'vitest';
import { pngChunks } from '../../../src/credential/png-chunks.ts';
import { compareChunks } from '../../../src/scripts/check-file/compare-chunks.ts';
import { chunk } from '../../credential/verify/png-chunk.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const header = chunk('IHDR', '\0\0\0\x03\0\0\0\x02\x08\x03\0\0\0');
const colours = chunk('sRGB', '\0');
const palette = chunk('PLTE', 'abcdef');
const size = chunk('pHYs', '\0\0\x2e\x23\0\0\x2e\x23\x01');
const title = chunk('iTXt', 'Title\0\0\0\0\0Certificate');
const pixels = chunk('IDAT', 'packed');
const credential = chunk('iTXt', 'openbadgecredential\0\0\0\0\0{}');
const seal = chunk('haSH', 'x'.repeat(32));

const published = [header, colours, palette, size, title, pixels, credential, seal];
const chunksOf = (parts: readonly Buffer[]) => {
  const chunks = pngChunks(Buffer.concat([signature, ...parts, chunk('IEND', '')]));
  if (!chunks) throw new Error('not a picture');
  return chunks;
};
const compared = (parts: readonly Buffer[]) => compareChunks(chunksOf(parts), chunksOf(published));

/** The published chunks with others before the one of this place. */
const withBefore = (place: Buffer, ...added: readonly Buffer[]) =>
  published.flatMap((each) => (each === place ? [...added, each] : [each]));
const without = (...left: readonly Buffer[]) => published.filter((each) => !left.includes(each));
const instead = (one: Buffer, other: Buffer) =>
  published.map((each) => (each === one ? other : each));

const turned = (orientation: number, head = 'MM\0*\0\0\0\x08') =>
  chunk(
    'eXIf',
    `${head}\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`,
  );

describe('chunks of a PNG beside its pixels', () => {
  it.each<[string, readonly Buffer[]]>([
    ['the published ones', published],
    ['pixels packed in another way', instead(pixels, chunk('IDAT', 'otherwise'))],
    ['pixels in more pieces', withBefore(pixels, chunk('IDAT', 'first'), chunk('IDAT', ''))],
    ['without the seal', without(seal)],
    ['without all that is not needed', without(seal, title, size, colours)],
  ])('are the same: %s', (_, parts) => {
    expect(compared(parts)).toEqual({ isStoredAlike: true, drawn: [], carried: [] });
  });

  it.each<[string, readonly Buffer[], string[]]>([
    ['a text', withBefore(pixels, chunk('tEXt', 'Note\0%PDF-1.7')), ['tEXt “\u2068Note\u2069”']],
    [
      'a text whose name hides something',
      withBefore(pixels, chunk('tEXt', '\u00ad\0x')),
      ['tEXt “\u2068[U+00AD]\u2069”'],
    ],
    [
      'another title',
      instead(title, chunk('iTXt', 'Title\0\0\0\0\0Diploma')),
      ['iTXt “\u2068Title\u2069”'],
    ],
    ['the title once more', withBefore(pixels, title), ['iTXt “\u2068Title\u2069”']],
    ['a day', withBefore(pixels, chunk('tIME', '\x07\xea\x01\x01\0\0\0')), ['tIME']],
    ['something unknown', withBefore(seal, chunk('prIv', 'x')), ['prIv']],
    ['an upright turn', withBefore(seal, turned(1)), ['eXIf']],
    [
      'an upright turn, little end first',
      withBefore(
        seal,
        chunk('eXIf', 'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0'),
      ),
      ['eXIf'],
    ],
    ['nothing about a camera', withBefore(seal, chunk('eXIf', '')), ['eXIf']],
    ['the usual gamma', withBefore(palette, chunk('gAMA', '\0\0\xb1\x8f')), ['gAMA']],
    ['the usual colours once more', withBefore(palette, colours), ['sRGB']],
    ['another print size', instead(size, chunk('pHYs', '\0\0\x0b\x12\0\0\x0b\x12\x01')), ['pHYs']],
    ['a background that is never seen', withBefore(pixels, chunk('bKGD', '\0')), ['bKGD']],
    [
      'texts in another place',
      [header, colours, palette, size, credential, title, pixels, seal],
      ['its parts in another order'],
    ],
    [
      'texts in another place, without the size',
      [header, colours, palette, credential, title, pixels, seal],
      ['its parts in another order'],
    ],
    [
      'a text beside others in another place',
      [header, colours, palette, size, credential, chunk('tEXt', 'Note\0'), title, pixels, seal],
      ['tEXt “\u2068Note\u2069”', 'its parts in another order'],
    ],
    [
      'the size before the palette',
      [header, colours, size, palette, title, pixels, credential, seal],
      ['its parts in another order'],
    ],
    [
      'pixels of another depth',
      instead(header, chunk('IHDR', '\0\0\0\x03\0\0\0\x02\x04\x03\0\0\0')),
      ['its pixels stored in another way'],
    ],
    [
      'pixels without a palette',
      [
        chunk('IHDR', '\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0'),
        colours,
        size,
        title,
        pixels,
        credential,
      ],
      ['its pixels stored in another way'],
    ],
  ])('are carried along: %s', (_, parts, carried) => {
    const { drawn, ...rest } = compared(parts);
    expect([drawn, rest.carried]).toEqual([[], carried]);
  });

  it.each<[string, readonly Buffer[], string[]]>([
    ['transparency', withBefore(pixels, chunk('tRNS', '\0')), ['tRNS']],
    [
      'transparency twice',
      withBefore(pixels, chunk('tRNS', '\xff'), chunk('tRNS', '\0')),
      ['tRNS'],
    ],
    ['transparency after the pixels', withBefore(seal, chunk('tRNS', '\0')), ['tRNS']],
    ['transparency before the palette', withBefore(palette, chunk('tRNS', '\0')), ['tRNS']],
    ['a turn', withBefore(seal, turned(6)), ['eXIf']],
    ['a turn that cannot be read', withBefore(seal, chunk('eXIf', 'MM')), ['eXIf']],
    [
      'a turn with entries that are not there',
      withBefore(seal, chunk('eXIf', 'MM\0*\0\0\0\x08\0\x09')),
      ['eXIf'],
    ],
    ['another gamma', withBefore(palette, chunk('gAMA', '\0\x01\x86\xa0')), ['gAMA']],
    [
      'pixels that are not square',
      instead(size, chunk('pHYs', '\0\0\x0b\x12\0\0\x2e\x23\x01')),
      ['pHYs'],
    ],
    ['an animation', withBefore(pixels, chunk('acTL', '\0\0\0\x02\0\0\0\x01')), ['acTL']],
    ['a colour profile', withBefore(palette, chunk('iCCP', 'x\0\0x')), ['iCCP']],
    ['other primaries', withBefore(palette, chunk('cHRM', '\0'.repeat(32))), ['cHRM']],
    [
      'a picture in stripes, as some devices draw it',
      withBefore(pixels, chunk('iDOT', '\0')),
      ['iDOT'],
    ],
    ['a part that every program must know', withBefore(pixels, chunk('ABCD', 'x')), ['ABCD']],
    [
      'a part with a name of other letters',
      withBefore(pixels, chunk('\xad\xad12', 'x')),
      ['“\u2068[U+00AD][U+00AD]12\u2069”'],
    ],
    ['a second palette', withBefore(pixels, chunk('PLTE', 'ghijkl')), ['PLTE']],
    ['a second header', withBefore(pixels, header), ['IHDR']],
    [
      'the palette after the pixels',
      [header, colours, size, title, pixels, palette, credential],
      ['parts in another order'],
    ],
    [
      'the palette after the pixels, without the size',
      [header, colours, title, pixels, palette, credential, seal],
      ['parts in another order'],
    ],
    [
      'the palette after the pixels, beside a text',
      [header, colours, size, title, chunk('tEXt', 'Note\0'), pixels, palette, credential, seal],
      ['parts in another order'],
    ],
    [
      'a header and many other parts, without pixels',
      [
        chunk('IHDR', '\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0'),
        ...Array.from({ length: 20_000 }, () => colours),
      ],
      ['IHDR', 'PLTE', 'IDAT'],
    ],
    [
      'something between the pixels',
      [header, colours, palette, pixels, title, pixels, credential],
      ['IDAT'],
    ],
  ])('are drawn in another way: %s', (_, parts, drawn) => {
    expect(compared(parts).drawn).toEqual(drawn);
  });
});
