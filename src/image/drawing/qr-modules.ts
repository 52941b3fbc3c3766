import { encode } from 'uqr';

/** The modules of a QR code without the quiet zone, row by row: 1 is dark. */
export interface QrModules {
  /** Modules of a row, and rows. */
  readonly across: number;
  /** Found when they are first asked for: their number alone tells how much room they take. */
  readonly dark: () => Uint8Array;
}

/** One mask for all texts: trying out all eight takes most of an encoder's time, and readers take any. */
const options = { ecc: 'M', border: 0, maskPattern: 2 } as const;

/** A code and what changes in it when one bit of its text does, as far as that was asked for. */
interface Model {
  readonly text: Buffer;
  readonly across: number;
  readonly dark: Uint8Array;
  readonly changes: Map<number, Uint8Array>;
}

/** By length: texts of one length have codes of one size. */
const models = new Map<number, Model>();

/**
 * The code of an ASCII text at error correction level M.
 *
 * QR codes are linear: error correction is, and the mask is added to it. What a changed bit of the text changes in the code does not
 * depend on any other bit, so the code of a text is that of another one of the same length with a known pattern added for each bit in
 * which they differ.
 */
export function qrModules(text: string): QrModules {
  const bytes = Buffer.from(text, 'latin1');
  const model = models.get(bytes.length) ?? newModel(bytes);
  models.set(bytes.length, model);
  let found: Uint8Array | undefined;
  return { across: model.across, dark: () => (found ??= darkIn(bytes, model)) };
}

function darkIn(text: Buffer, model: Model): Uint8Array {
  const dark = inWords(model.dark);
  for (const [at, byte] of text.entries()) {
    const differing = byte ^ (model.text[at] ?? 0);
    for (let bit = 0; differing >> bit > 0; bit += 1) {
      if (((differing >> bit) & 1) === 1) add(dark, changeOf(model, at * 8 + bit));
    }
  }
  return dark;
}

function newModel(text: Buffer): Model {
  return { text, ...encoded(text), changes: new Map() };
}

/** @param place of the bit: that of its byte times eight, and that in the byte from the lowest */
function changeOf({ text, dark, changes }: Model, place: number): Uint8Array {
  const known = changes.get(place);
  if (known) return known;
  const changed = Buffer.from(text);
  changed[place >> 3] = (changed[place >> 3] ?? 0) ^ (1 << (place & 7));
  const change = encoded(changed).dark;
  add(change, dark);
  changes.set(place, change);
  return change;
}

/** Adds modules to others, where two dark ones make a light one: four at a time. */
function add(modules: Uint8Array, others: Uint8Array): void {
  const [words, added] = [new Uint32Array(modules.buffer), new Uint32Array(others.buffer)];
  for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) ^ (added[at] ?? 0);
}

/** Modules at the beginning of a buffer of whole words. */
function inWords(modules: ArrayLike<number>): Uint8Array {
  const copy = new Uint8Array(new ArrayBuffer((modules.length + 3) & ~3), 0, modules.length);
  copy.set(modules);
  return copy;
}

/** As bytes, whatever they are: the encoder would choose another mode for digits. */
function encoded(text: Buffer): Pick<Model, 'across' | 'dark'> {
  const { size, data } = encode([...text], options);
  return { across: size, dark: inWords(data.flat().map(Number)) };
}
