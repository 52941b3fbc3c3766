/** Encodings that gradebooks are exported in, as they are offered. Any other that a browser knows can be named too. */
export const commonEncodings = [
  'windows-1252',
  'iso-8859-2',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'macintosh',
  'shift_jis',
  'gbk',
  'big5',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const;

/** The encoding of a name as browsers call it; undefined if it is unknown. They read `latin1` and `iso-8859-1` as `windows-1252`. */
export function encodingNamed(name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).encoding;
  } catch {
    return undefined;
  }
}

/** The encoding that the byte order mark at the beginning names; undefined where there is no mark. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}
