import { BitWriter } from './deflate/bit-writer.ts';
import { blockCode, countSymbols, noSymbols, type BlockCode } from './deflate/block-code.ts';
import { quickTokens, type Neighbours } from './deflate/quick-tokens.ts';
import { thoroughTokens } from './deflate/thorough-tokens.ts';
import type { DrawnSheet } from './drawn-sheet.ts';
import type { Scanlines } from './scanlines.ts';
import type { Rows, Stretch } from './stretches.ts';

/** Rows on which something is drawn for each certificate. */
export interface ChangingBand {
  readonly rows: Rows;
  /** The rows as they are now: a piece of a deflate stream in whole bytes, to which nothing refers back. Valid until the next call. */
  deflated(): Uint8Array;
}

/** The stretches of a band with the bits of each as it is before anything is drawn. */
interface Prepared {
  readonly stretches: readonly Stretch[];
  readonly code: BlockCode;
  readonly bits: Uint16Array;
  /** Where each stretch's bits begin; one more for the end of the last. */
  readonly from: Uint32Array;
}

/**
 * Prepares the rows: everything is compressed well, once, and what a certificate changes is compressed quickly, in its place.
 * @param blank as the sheet is before anything is drawn
 * @param sheet with something typical drawn, for which the codes are chosen; later what was drawn for a certificate
 */
export function changingBand(
  blank: Scanlines,
  { lines, tiles }: DrawnSheet,
  { rows, stretches }: { rows: Rows; stretches: readonly Stretch[] },
): ChangingBand {
  const neighbours = neighboursIn(blank);
  const drawn = viewOf(lines);
  const longest = Math.max(...stretches.map(({ start, end }) => end - start));
  const tokens = new Int32Array(longest);
  const prepared = prepare(blank, lines, stretches, neighbours, tokens);
  const writer = new BitWriter((rows.bottom - rows.top) * blank.stride * 2);
  const { code, bits, from } = prepared;
  return {
    rows,
    deflated() {
      writer.clear();
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
    },
  };
}

function viewOf({ bytes }: Scanlines): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function neighboursIn({ channels, stride }: Scanlines): Neighbours {
  return { left: channels, above: stride };
}

function prepare(
  sheet: Scanlines,
  specimen: Scanlines,
  stretches: readonly Stretch[],
  neighbours: Neighbours,
  tokens: Int32Array,
): Prepared {
  const counts = noSymbols();
  const offset = stretches[0]?.start ?? 0;
  const end = stretches.at(-1)?.end ?? offset;
  const finder = thoroughTokens(sheet.bytes.subarray(offset, end));
  const found = stretches.map(({ start, end: to, tile }) => {
    const many = finder.find(start - offset, to - offset, tile === null, tokens);
    countSymbols(counts, tokens, many);
    return tokens.slice(0, many);
  });
  for (const { start, end: to, tile } of stretches) {
    if (tile === null || same(sheet.bytes, specimen.bytes, start, to)) continue;
    countSymbols(counts, tokens, quickTokens(viewOf(specimen), start, to, neighbours, tokens));
  }
  const code = blockCode(counts);
  return { stretches, code, ...written(found, code, end - offset) };
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
