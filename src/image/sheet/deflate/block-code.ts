import type { BitWriter } from './bit-writer.ts';
import { prefixCode, type PrefixCode } from './prefix-code.ts';
import {
  distanceSymbols,
  endOfBlock,
  extraOfDistance,
  extraOfLength,
  literalSymbols,
  restOfDistance,
  restOfLength,
  symbolOfDistance,
  symbolOfLength,
} from './token.ts';

/** How often each symbol occurs. */
export interface SymbolCounts {
  readonly literals: Uint32Array;
  readonly distances: Uint32Array;
}

/** Writes tokens as a deflate block with Huffman codes of its own. */
export interface BlockCode {
  begin(to: BitWriter): void;
  write(to: BitWriter, tokens: Int32Array, count: number): void;
  end(to: BitWriter): void;
}

export function noSymbols(): SymbolCounts {
  return {
    literals: new Uint32Array(literalSymbols),
    distances: new Uint32Array(distanceSymbols),
  };
}

export function countSymbols(
  { literals, distances }: SymbolCounts,
  tokens: Int32Array,
  count: number,
): void {
  for (let at = 0; at < count; at += 1) {
    const token = tokens[at]!;
    if (token < 256) {
      literals[token]! += 1;
    } else {
      literals[symbolOfLength[token >> 16]!]! += 1;
      distances[symbolOfDistance(token & 0xffff)]! += 1;
    }
  }
}

/** A code that suits these counts; it can write any other token, too. */
export function blockCode(counts: SymbolCounts): BlockCode {
  const literals = prefixCode(counts.literals);
  const distances = prefixCode(counts.distances);
  return {
    begin: (to) => writeHeader(to, literals, distances),
    write: (to, tokens, count) => writeTokens(to, tokens, count, literals, distances),
    end: (to) => to.put(literals.words[endOfBlock]!, literals.lengths[endOfBlock]!),
  };
}

function writeTokens(
  to: BitWriter,
  tokens: Int32Array,
  count: number,
  literals: PrefixCode,
  distances: PrefixCode,
): void {
  for (let at = 0; at < count; at += 1) {
    const token = tokens[at]!;
    if (token < 256) {
      to.put(literals.words[token]!, literals.lengths[token]!);
      continue;
    }
    const length = token >> 16;
    const symbol = symbolOfLength[length]!;
    to.put(literals.words[symbol]!, literals.lengths[symbol]!);
    to.put(restOfLength[length]!, extraOfLength[length]!);
    const distance = token & 0xffff;
    const far = symbolOfDistance(distance);
    to.put(distances.words[far]!, distances.lengths[far]!);
    to.put(restOfDistance(distance, far), extraOfDistance(far));
  }
}

/** RFC 1951, 3.2.7, with the lengths as they are: each in a code of four bits. It costs 160 bytes and no thought. */
function writeHeader(to: BitWriter, literals: PrefixCode, distances: PrefixCode): void {
  const dynamicHuffman = 0b100;
  to.put(dynamicHuffman, 3);
  to.put(literalSymbols - 257, 5);
  to.put(distanceSymbols - 1, 5);
  to.put(19 - 4, 4);
  // The three symbols for repetition come first, and are not used.
  for (let symbol = 0; symbol < 19; symbol += 1) to.put(symbol < 3 ? 0 : 4, 3);
  for (const length of [...literals.lengths, ...distances.lengths]) {
    to.put(fourBits[length] ?? 0, 4);
  }
}

const fourBits = Array.from(
  { length: 16 },
  (_, value) => ((value & 1) << 3) | ((value & 2) << 1) | ((value & 4) >> 1) | ((value & 8) >> 3),
);
