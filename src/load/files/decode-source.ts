import { isUtf8 } from 'node:buffer';
import { codePoint } from '../../wording/quoted.ts';
import type { ContentProblem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { problemOfFile, type ProblemWords } from '../yaml/located.ts';

export type Decoding<Code extends ProblemCode = ProblemCode> =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ContentProblem & { readonly code: Code } };

/** Faults of a file's bytes. */
type SourceFault = 'file-utf16' | 'file-binary' | 'file-not-utf8' | 'file-control-character';
type FaultWords = ProblemWords & { readonly code: SourceFault };

/** The controls of ASCII but tab and line ends; those of Latin-1 are judged where a text is shown. */
const forbiddenControl = /[\p{Cc}--[\t\n\r\u0080-\u009f]]/v;

/** The text of a content file's bytes: UTF-8, with or without a byte order mark, without control characters. */
export function decodeSource(file: string, bytes: Uint8Array): Decoding<SourceFault> {
  const wide = wideEncoding(bytes);
  if (wide) return refuse(file, utf16(wide));
  const nul = bytes.indexOf(0);
  if (nul !== -1) return refuse(file, binary, placeOfByte(bytes, nul));
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    return refuse(file, notUtf8(bytes[at] ?? 0), placeOfByte(bytes, at));
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const control = forbiddenControl.exec(text);
  if (control) {
    const before = Buffer.byteLength(text.slice(0, control.index)) + bomLength(bytes);
    return refuse(file, controlCharacter(control[0]), placeOfByte(bytes, before));
  }
  return { ok: true, text };
}

const refuse = (
  file: string,
  words: FaultWords,
  place = { line: 1, column: 1 },
): Decoding<SourceFault> => ({
  ok: false,
  problem: { ...problemOfFile(file, words, place), code: words.code },
});

const utf16 = (encoding: string): FaultWords => ({
  code: 'file-utf16',
  what: `The file is saved as ${encoding}.`,
  fix: 'Save it again with the encoding UTF-8.',
});

const binary: FaultWords = {
  code: 'file-binary',
  what: 'The file is not a text file: it holds a zero byte here.',
  fix: 'Replace it by a YAML file, saved as UTF-8.',
};

const notUtf8 = (byte: number): FaultWords => ({
  code: 'file-not-utf8',
  what: `The file is not UTF-8: the byte 0x${byte.toString(16).toUpperCase()} cannot stand here.`,
  why: 'Accented letters would come out wrong.',
  fix: 'Save it again with the encoding UTF-8. It may have been saved as Latin-1 or Windows-1252.',
});

const controlCharacter = (character: string): FaultWords => ({
  code: 'file-control-character',
  what: `The file holds the control character ${codePoint(character)} here.`,
  fix: 'Delete it. It is invisible in most editors and often came along with copied text.',
});

const bomLength = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

/** UTF-16 and UTF-32 by their marks, or by the zero byte that every Latin letter then has. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe)) {
    return 'UTF-32';
  }
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'UTF-16';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16';
  return undefined;
}

/** Line and column of a byte; the column counts characters. */
function placeOfByte(bytes: Uint8Array, at: number): { line: number; column: number } {
  let line = 1;
  let start = bomLength(bytes);
  for (let feed = bytes.indexOf(10); feed !== -1 && feed < at; feed = bytes.indexOf(10, feed + 1)) {
    line += 1;
    start = feed + 1;
  }
  return { line, column: new TextDecoder().decode(bytes.subarray(start, at)).length + 1 };
}

/** The offset of the first sequence of bytes that is not a character, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canBecomeUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A valid start of the text may end within a character.
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good -= 1;
  return good;
}

function canBecomeUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
