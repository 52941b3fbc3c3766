import { BitWriter } from './deflate/bit-writer.ts';
import {
  blockCode,
  countSymbols,
  noSymbols,
  type BlockCode,
  type SymbolCounts,
} from './deflate/block-code.ts';
import { quickTokens, type Neighbours } from './deflate/quick-tokens.ts';
import { thoroughTokens } from './deflate/thorough-tokens.ts';
import type { DrawnSheet } from './drawn-sheet.ts';
import type { Scanlines } from './scanlines.ts';
import { sharedWriter } from './scratch.ts';
import type { Rows, Stretch } from './stretches.ts';

/** Rows on which something is drawn for each certificate, as they are before. Plain data. */
export interface PreparedBand {
  readonly rows: Rows;
  /** The code in which everything is written. */
  readonly counts: SymbolCounts;
  /** The stretches of the band, one after the other. */
  readonly bits: Uint16Array;
  /** Where each stretch's bits begin; one more for the end of the last. */
  readonly from: Uint32Array;
}

/**
 * Everything is compressed well, once; what a certificate changes is compressed quickly, in its place.
 * @param specimen the sheet with something typical drawn, for which the code is chosen
 */
export function prepareBand(
  blank: Scanlines,
  specimen: Scanlines,
  { rows, stretches }: { rows: Rows; stretches: readonly Stretch[] },
): PreparedBand {
  const neighbours = neighboursIn(blank);
  const tokens = new Int32Array(longestOf(stretches));
  const counts = noSymbols();
  const offset = stretches[0]?.start ?? 0;
  const end = stretches.at(-1)?.end ?? offset;
  const finder = thoroughTokens(blank.bytes.subarray(offset, end));
  const found = stretches.map(({ start, end: to, tile }) => {
    const many = finder.find(start - offset, to - offset, tile === null, tokens);
    countSymbols(counts, tokens, many);
    return tokens.slice(0, many);
  });
  for (const { start, end: to, tile } of stretches) {
    if (tile === null || same(blank.bytes, specimen.bytes, start, to)) continue;
    countSymbols(counts, tokens, quickTokens(viewOf(specimen), start, to, neighbours, tokens));
  }
  return { rows, counts, ...written(found, blockCode(counts), end - offset) };
}

/**
 * @param sheet what was drawn for a certificate
 * @param stretches of the band's rows
 * @param number of the band on its sheet, from 0
 * @returns a function that gives the rows as they are now: a piece of a deflate stream in whole bytes, to which nothing refers back.
 * Valid until the band of this number is asked for again, of whatever sheet
 */
export function changingBand(
  { lines, tiles }: Pick<DrawnSheet, 'lines' | 'tiles'>,
  { rows, counts, bits, from }: PreparedBand,
  stretches: readonly Stretch[],
  number: number,
): () => Uint8Array {
  const neighbours = neighboursIn(lines);
  const drawn = viewOf(lines);
  const tokens = new Int32Array(longestOf(stretches));
  const capacity = (rows.bottom - rows.top) * lines.stride * 2;
  const code = blockCode(counts);
  return () => {
    const writer = sharedWriter(number, capacity);
    code.begin(writer);
    let next = 0;
    for (let at = 0; at < stretches.length; at += 1) {
      const { start, end, tile } = stretches[at]!;
      if (tile === null || tiles.touched[tile] === 0) continue;
      writer.append(bits, from[next]!, from[at]!);
      code.write(writer, tokens, quickTokens(drawn, start, end, neighbours, tokens));
      next = at + 1;
    }
    writer.append(bits, from[next]!, from[stretches.length]!);
    code.end(writer);
    return wholeBytes(writer);
  };
}

const longestOf = (stretches: readonly Stretch[]): number =>
  Math.max(...stretches.map(({ start, end }) => end - start));

function viewOf({ bytes }: Scanlines): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function neighboursIn({ channels, stride }: Scanlines): Neighbours {
  return { left: channels, above: stride };
}

function same(one: Uint8Array, other: Uint8Array, start: number, end: number): boolean {
  return Buffer.compare(one.subarray(start, end), other.subarray(start, end)) === 0;
}

function written(found: readonly Int32Array[], code: BlockCode, bytes: number) {
  const writer = new BitWriter(bytes * 2);
  const from = new Uint32Array(found.length + 1);
  for (const [at, tokens] of found.entries()) {
    code.write(writer, tokens, tokens.length);
    from[at + 1] = writer.length;
  }
  return { bits: writer.words.slice(0, writer.endWord()), from };
}

/** Ends with an empty stored block, as a full flush does: it fills up the byte. */
function wholeBytes(writer: BitWriter): Uint8Array {
  writer.put(0, 3);
  const bytes = Math.ceil(writer.length / 8);
  writer.endWord();
  const { buffer } = writer.words;
  const stored = new Uint8Array(buffer, 0, bytes + 4);
  stored.set([0, 0, 0xff, 0xff], bytes);
  return stored;
}
