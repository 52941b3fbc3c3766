import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BitWriter } from '../../../../src/image/sheet/deflate/bit-writer.ts';
import {
  blockCode,
  countSymbols,
  noSymbols,
} from '../../../../src/image/sheet/deflate/block-code.ts';
import { quickTokens } from '../../../../src/image/sheet/deflate/quick-tokens.ts';
import { thoroughTokens } from '../../../../src/image/sheet/deflate/thorough-tokens.ts';

const size = 40_000;
const bytesOf: readonly (readonly [string, (at: number) => number])[] = [
  ['all alike', () => 7],
  ['rows that repeat', (at) => (at % 100 < 30 ? at % 100 : 200)],
  ['without order', (at) => (Math.imul(at + 1, 2654435761) >>> 13) & 255],
  ['few of one, many of another', (at) => (at % 977 === 0 ? at % 256 : at % 3)],
];

describe('a deflate block', () => {
  it.each(bytesOf)('holds bytes that zlib reads: %s', (_what, byte) => {
    const bytes = Uint8Array.from({ length: size }, (_, at) => byte(at));
    const tokens = new Int32Array(size);
    expect(inflated(tokens, thoroughTokens(bytes).find(0, size, true, tokens))).toEqual(bytes);
    // The quick way begins below a first row.
    const first = thoroughTokens(bytes).find(0, 100, true, tokens);
    const rest = new Int32Array(size);
    const quick = quickTokens(viewOf(bytes), 100, size, { left: 1, above: 100 }, rest);
    tokens.set(rest.subarray(0, quick), first);
    expect(inflated(tokens, first + quick)).toEqual(bytes);
  });

  it('copies nothing from what may change', () => {
    const bytes = new Uint8Array(300).map((_, at) => at % 100);
    const finder = thoroughTokens(bytes);
    const tokens = new Int32Array(300);
    finder.find(0, 100, false, tokens);
    // The same bytes again: they can only be written out.
    expect(finder.find(100, 200, true, tokens)).toBe(100);
    expect(finder.find(200, 300, true, tokens)).toBe(1);
  });
});

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function inflated(tokens: Int32Array, count: number): Uint8Array {
  const symbols = noSymbols();
  countSymbols(symbols, tokens, count);
  const code = blockCode(symbols);
  const writer = new BitWriter(size * 2 + 1000);
  code.begin(writer);
  code.write(writer, tokens, count);
  code.end(writer);
  // An empty block of the fixed code, marked as the last.
  writer.put(0b011, 10);
  const words = writer.words.slice(0, writer.endWord());
  return new Uint8Array(inflateRawSync(new Uint8Array(words.buffer)));
}
