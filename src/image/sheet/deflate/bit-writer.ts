/** Bits in the order of deflate: the first in the lowest place. Its fields are open to loops that cannot afford calls. */
export class BitWriter {
  readonly words: Uint16Array;
  /** Whole words so far. */
  at = 0;
  /** Bits of the word that is not yet whole, and how many: fewer than 16. */
  held = 0;
  count = 0;

  /** @param capacity in bytes; more must not be written */
  constructor(capacity: number) {
    this.words = new Uint16Array((capacity >> 1) + 2);
  }

  /** At most 16 bits at once. */
  put(bits: number, more: number): void {
    this.held |= bits << this.count;
    this.count += more;
    if (this.count < 16) return;
    this.words[this.at] = this.held;
    this.at += 1;
    this.held >>>= 16;
    this.count -= 16;
  }

  /** Bits that another writer has written, from one to the one before the other. */
  append(source: Uint16Array, from: number, to: number): void {
    const whole = (from + 15) & ~15;
    if (whole > to) {
      this.put((source[from >> 4]! >> (from & 15)) & ((1 << (to - from)) - 1), to - from);
      return;
    }
    if (whole > from) this.put(source[from >> 4]! >> (from & 15), whole - from);
    this.#appendWords(source, whole >> 4, to >> 4);
    if ((to & 15) > 0) this.put(source[to >> 4]! & ((1 << (to & 15)) - 1), to & 15);
  }

  #appendWords(source: Uint16Array, from: number, to: number): void {
    const { words, count } = this;
    let { at, held } = this;
    for (let next = from; next < to; next += 1) {
      held |= source[next]! << count;
      words[at] = held;
      at += 1;
      held >>>= 16;
    }
    this.at = at;
    this.held = held;
  }

  /** Fills up the word. Returns the number of words so far. */
  endWord(): number {
    if (this.count > 0) this.put(0, 16 - this.count);
    return this.at;
  }

  /** Bits so far. */
  get length(): number {
    return this.at * 16 + this.count;
  }

  clear(): void {
    this.at = this.held = this.count = 0;
  }
}
