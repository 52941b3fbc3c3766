import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked, unpackedSize } from '../../src/cache/pack.ts';
import { cases } from '../setup/depth.ts';

const bytes = fc.uint8Array({ maxLength: 40 });
const numbers = fc.array(fc.integer({ min: 0, max: 65_535 }), { maxLength: 20 });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    bytes,
    numbers.map((all) => Uint16Array.from(all)),
    numbers.map((all) => Uint32Array.from(all)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ maxLength: 8 }).filter((key) => key !== '__proto__'),
      tie('value'),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 }).map((all) => new Map(all)),
  ),
}));
const numRuns = cases(2_000);

describe('a pack', () => {
  it('holds what was packed, and the same data gives the same bytes', () => {
    fc.assert(
      fc.property(value, (data) => {
        const pack = packed(data);
        expect(unpacked(pack)).toEqual(data);
        expect(packed(unpacked(pack)).equals(pack)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('says how many bytes its data takes', () => {
    // A MessagePack text of three letters has one byte before them.
    expect(unpackedSize(packed('Ada'))).toBe(4);
  });

  it('is not read where a bit of it differs, or where it is cut or longer', () => {
    const pack = packed({ name: 'Ada', rows: Uint16Array.of(1, 2, 3) });
    fc.assert(
      fc.property(fc.nat(pack.length * 8 - 1), (bit) => {
        const other = Buffer.from(pack);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(unpacked(other)).toBeUndefined();
        expect(unpacked(pack.subarray(0, bit >> 3))).toBeUndefined();
        expect(unpacked(Buffer.concat([pack, other.subarray(0, 1 + (bit & 7))]))).toBeUndefined();
      }),
      { numRuns },
    );
  });

  it.each([
    ['none', Buffer.alloc(0)],
    ['of another kind', Buffer.from('{"name":"Ada"}')],
    ['deflated, without a head', deflateRawSync(Buffer.from([0xc0]))],
    [
      'of a newer version',
      Buffer.from(
        packed(1)
          .toString('latin1')
          .replace(/^laurel pack \d+/u, 'laurel pack 9'),
        'latin1',
      ),
    ],
  ])('is not read from bytes that are %s', (_what, other) => {
    expect(unpacked(other)).toBeUndefined();
  });
});
