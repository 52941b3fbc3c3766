/** Lengths of the code words in bits, and the words with their bits in the order in which they are written. */
export interface PrefixCode {
  readonly lengths: Uint8Array;
  readonly words: Uint16Array;
}

/** The most bits of a word that deflate allows. */
const longest = 15;

/** Huffman's code for symbols of these frequencies. Every symbol gets a word, however rare. */
export function prefixCode(frequencies: ArrayLike<number>): PrefixCode {
  let weights = Array.from(frequencies, (frequency) => frequency + 1);
  let lengths = huffmanLengths(weights);
  while (Math.max(...lengths) > longest) {
    weights = weights.map((weight) => (weight >> 2) + 1);
    lengths = huffmanLengths(weights);
  }
  return { lengths: Uint8Array.from(lengths), words: canonicalWords(lengths) };
}

interface Node {
  readonly weight: number;
  readonly symbols: readonly number[];
}

function huffmanLengths(weights: readonly number[]): number[] {
  const lengths = weights.map(() => 0);
  // Two queues, both in order of weight: symbols, and what was joined.
  const leaves = weights
    .map((weight, symbol): Node => ({ weight, symbols: [symbol] }))
    .sort((a, b) => a.weight - b.weight);
  const joined: Node[] = [];
  const lightest = (): Node => {
    const [leaf, node] = [leaves[0], joined[0]];
    return (leaf && (!node || leaf.weight <= node.weight) ? leaves : joined).shift() as Node;
  };
  while (leaves.length + joined.length > 1) {
    const [one, other] = [lightest(), lightest()];
    const symbols = [...one.symbols, ...other.symbols];
    for (const symbol of symbols) lengths[symbol]! += 1;
    joined.push({ weight: one.weight + other.weight, symbols });
  }
  return lengths;
}

/** RFC 1951, 3.2.2. */
function canonicalWords(lengths: readonly number[]): Uint16Array {
  const words = new Uint16Array(lengths.length);
  let word = 0;
  for (let length = 1; length <= longest; length += 1) {
    for (const [symbol, own] of lengths.entries()) {
      if (own !== length) continue;
      words[symbol] = reversed(word, length);
      word += 1;
    }
    word <<= 1;
  }
  return words;
}

function reversed(word: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((word >> bit) & 1) << (length - 1 - bit);
  return result;
}
