/** The encodings that UTF-8 is taken for. */
const encodings = ['windows-1252', 'macintosh', 'windows-1250', 'windows-1251', 'koi8-r'] as const;
/** Text may have been read wrongly, saved, and read wrongly again. */
const mostRounds = 3;

/** All that names are written with in any language, but for punctuation of single scripts. */
const plain = /^[\p{L}\p{M} .'’-]*$/u;
/** A decoded word in letters of one script: it may be the intended word, though the original could also be meant as written. */
const likely =
  /^(?:[A-Za-zÀ-ſḀ-ỿ.'’-]+|\P{L}*(?:\p{Script=Cyrillic}\P{L}*){2,}|\P{L}*(?:\p{Script=Greek}\P{L}*){2,})$/u;

/** The text with each word restored that must have been UTF-8 read as another encoding. */
export function rightlyDecoded(text: string): string {
  return mapWords(text, (word) => (plain.test(word) ? word : (intended(word) ?? word)));
}

/** The first word of letters alone that may be another one read with the wrong encoding. */
export function doubtfulWord(text: string): { word: string; meant: string } | undefined {
  for (const word of text.split(' ')) {
    const meant = plain.test(word) ? intended(word) : undefined;
    if (meant !== undefined && likely.test(meant)) return { word, meant };
  }
  return undefined;
}

const mapWords = (text: string, change: (word: string) => string): string =>
  text.split(' ').map(change).join(' ');

/** A word's bytes read as UTF-8, if the result is a word of letters and all encodings agree. */
function intended(word: string): string | undefined {
  const found = new Set(encodings.flatMap((encoding) => meantBy(word, encoding)));
  const [meant] = found;
  return found.size === 1 ? meant : undefined;
}

function meantBy(word: string, encoding: (typeof encodings)[number]): string[] {
  let meant = word;
  for (let round = 0; round < mostRounds; round += 1) {
    const bytes = bytesOf(meant, encoding);
    const decoded = bytes && asUtf8(bytes);
    if (decoded === undefined || decoded === meant) return [];
    if (plain.test(decoded)) return [decoded];
    meant = decoded;
  }
  return [];
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bytesOf(text: string, encoding: (typeof encodings)[number]): Uint8Array | undefined {
  const bytes = Array.from(text, (character) => byteTable(encoding).get(character));
  return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes as number[]);
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** The byte for each character. ISO 8859-1 is read as Windows-1252, but has controls where that has letters. */
function byteTable(encoding: (typeof encodings)[number]): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const table = new Map([
    ...(encoding === 'windows-1252'
      ? all.map((byte) => [String.fromCharCode(byte), byte] as const)
      : []),
    ...all.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  ]);
  tables.set(encoding, table);
  return table;
}
