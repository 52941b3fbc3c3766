import { deflateSync } from 'node:zlib';

/** A reference to an object by its number. */
export function ref(object: number): string {
  return `${object} 0 R`;
}

/** A text string: UTF-16 in hexadecimal digits, in which no character has a meaning of its own. */
export function pdfText(text: string): string {
  return `<FEFF${utf16(text)}>`;
}

/** UTF-16, big-endian, as hexadecimal digits. */
export function utf16(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at += 1) {
    digits += text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
  }
  return digits;
}

/** A number with at most the given number of decimals, never in scientific notation. */
export function short(value: number, decimals = 2): string {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A colour `#rrggbb` as three numbers from 0 to 1. */
export function rgb(colour: string): string {
  return [1, 3, 5]
    .map((start) => short(Number.parseInt(colour.slice(start, start + 2), 16) / 255, 3))
    .join(' ');
}

/** The body of a stream object, deflated. @param entries of its dictionary, besides length and filter */
export function deflatedStream(entries: string, contents: string | Uint8Array): Uint8Array {
  return rawStream(`${entries}/Filter/FlateDecode`, deflateSync(contents, { level: 9 }));
}

/** The body of a stream object as it is. */
export function rawStream(entries: string, contents: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${contents.length}>>\nstream\n`, 'latin1'),
    contents,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}
