import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined, parseUnicodeRanges, rangesInclude } from '../../src/fonts/unicode-range.ts';

const codePoint = fc.integer({ min: 0, max: 60 });
const range = fc
  .tuple(codePoint, codePoint)
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

it('ranges hold the code points that one of them holds, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(range), codePoint, (ranges, point) => {
      const expected = ranges.some(([first, last]) => first <= point && point <= last);
      expect(rangesInclude(joined(ranges), point)).toBe(expected);
    }),
  );
});

it('are read as CSS writes them', () => {
  expect([...parseUnicodeRanges('U+0131, U+0000-00FF,U+100')]).toEqual([0, 0x100, 0x131, 0x131]);
});
