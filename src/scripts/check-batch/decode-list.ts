import { isWorkbook } from '../../model/workbook.ts';

export type DecodedList =
  | {
      readonly ok: true;
      readonly text: string;
      /** Whether the file does not say how its letters are encoded, so that names may come out wrong. */
      readonly isGuess: boolean;
    }
  | { readonly ok: false; readonly fault: FileFault };

export type FileFault = 'workbook' | 'encoding' | 'no-text';

/**
 * The text of a chosen file: UTF-8, UTF-16 with or without a byte order mark, or Windows-1252, in which spreadsheets save CSV for western
 * Europe. A file in another encoding is refused: its names would be compared with letters that nobody wrote.
 */
export function decodeList(bytes: Uint8Array): DecodedList {
  if (isWorkbook(bytes)) return { ok: false, fault: 'workbook' };
  const wide = wideEncoding(bytes);
  const text = decoded(bytes, wide ?? 'utf-8');
  if (text !== null) return judged(text, false);
  const western = wide ? null : decoded(bytes, 'windows-1252');
  return western !== null && isPlausible(western)
    ? judged(western, true)
    : { ok: false, fault: 'encoding' };
}

function judged(text: string, isGuess: boolean): DecodedList {
  // A page or XML file that a spreadsheet program saved is a workbook to the people who chose it.
  if (/^\s*<(?:\?xml|!doctype|html|table|workbook)/iu.test(text)) {
    return { ok: false, fault: 'workbook' };
  }
  return /^%PDF|[\p{Cc}--[\t\n\v\f\r\u0080-\u009f]]/v.test(text)
    ? { ok: false, fault: 'no-text' }
    : { ok: true, text, isGuess };
}

type Wide = 'utf-16le' | 'utf-16be';

/** Recognised by its byte order mark, or by the zero byte that every digit and comma has. */
function wideEncoding(bytes: Uint8Array): Wide | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const few = sample.length / 10;
  if (odd > few && even < few / 4) return 'utf-16le';
  return even > few && odd < few / 4 ? 'utf-16be' : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Signs of another encoding that was read as this one: runs of accents, signs beside letters or in a row, capitals after small letters.
 * The letters of Icelandic are more often those of Turkish, and ø beside í a Czech ř.
 */
const implausible = [
  /[\u0080-\u009f]/u,
  /[À-ÖØ-öø-ÿ]{3}/u,
  /\p{L}[¡-©¬¯-³µ¶¸¹¼-¿×÷†‡ƒ‰]/u,
  /[£¥¦¨©¬¯±³¶¸¹¼-¾†‡ƒ‚]\p{L}/u,
  /[¡-©«-³µ-¹»-¿×÷†‡ƒ‚„‰]{2}/u,
  /\p{Ll}[À-ÖØ-ÞŠŒŽŸ]/u,
  /[ÐðÞþ]/u,
  /[Øø]\p{L}*[áíúý]|[áíúý]\p{L}*ø/u,
];

/** Whether a text that was read as Windows-1252 was written as Windows-1252. */
const isPlausible = (text: string): boolean => !implausible.some((sign) => sign.test(text));
