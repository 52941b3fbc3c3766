import { describe, expect, it } from 'vitest';
import { BitWriter } from '../../../../src/image/sheet/deflate/bit-writer.ts';

const source = new BitWriter(100);
for (let at = 0; at < 30; at += 1) source.put(at & 1 ? 0b10110 : 0b01001, 5);
source.endWord();

const bit = (words: Uint16Array, at: number) => ((words[at >> 4] ?? 0) >> (at & 15)) & 1;
const bits = (words: Uint16Array, from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => bit(words, from + at));

describe('bits of another writer', () => {
  it.each([
    ['none', 37, 37],
    ['some of a word', 3, 14],
    ['some of two words', 14, 20],
    ['whole words', 16, 64],
    ['words and parts of them', 5, 149],
  ])('are appended after others: %s', (_what, from, to) => {
    for (const before of [0, 1, 15]) {
      const writer = new BitWriter(100);
      writer.put(0, before);
      writer.append(source.words, from, to);
      expect(writer.length).toBe(before + to - from);
      writer.endWord();
      expect(bits(writer.words, before, before + to - from)).toEqual(bits(source.words, from, to));
    }
  });
});
