import { quoted } from '../../wording/quoted.ts';
import { doubtfulWord } from './name-decoding.ts';
import { accountStates, devices, pseudonyms, roles } from './name-words.ts';

/** A sign that something other than a name was typed or read; undefined if there is none. */
export function markOddity(name: string): string | undefined {
  if (pseudonym.test(name)) return undefined;
  for (const [mark, because] of marks) {
    const found = mark.exec(name);
    if (found) return because(found[0].trim());
  }
  const doubtful = doubtfulWord(name);
  return (
    doubtful &&
    `holds ${quoted(doubtful.word)}, which may be ${quoted(doubtful.meant)} that was read with the wrong encoding`
  );
}

const oneOf = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replaceAll(/[.*+?^$()[\]{}|\\]/gu, String.raw`\$&`)).join('|')})`;

const pseudonym = new RegExp(String.raw`^${oneOf(pseudonyms)} \d+$`, 'iu');

const wrongEncoding = () => 'holds letters that were read with the wrong encoding';

/** Only the first that is found is reported. */
const marks: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /&(?:#(?:\d{1,7}|x[\da-f]{1,6});?|[a-z][a-z\d]{1,31};)|<[!/]?[a-z][^<>]*>/iu,
    (found) => `holds ${quoted(found, 20)}, which is HTML`,
  ],
  [
    /\\(?:u[\da-f]{4}|x[\da-f]{2}|['"nrt])|%[\da-f]{2}|=\?[\w-]+\?[bq]\?|=[\dA-F]{2}(?=[=\p{L}]|$)|(?<=\p{L})''(?=\p{L})/iu,
    (found) => `holds ${quoted(found, 20)}, which a program has put for a character`,
  ],
  [
    /^(?:test[\s-]*(?:student|learner|user|account)|(?:student|user),?\s+test)\b/iu,
    () => 'seems to be a test account',
  ],
  // UTF-8 that was taken for Windows-1252, such as “Ã¼” for “ü”.
  [
    /[ÂÃÄÅÐÑ][\u0080-\u00a9\u00ab-\u00b9\u00bb-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|[ÂÃÄÅ][ªº]|â€|\p{Ll}[ÂÃ](?!\p{L})/u,
    wrongEncoding,
  ],
  // Between Windows-1252 and Mac Roman “JosÈ” means “José”, and “Mu–oz” for “Muñoz”.
  [
    /\p{Ll}(?<!(?<!\p{L})(?:Ma?c|D[aeiou]|L[aeo]|Fitz|Van|Nic))[À-ÖØ-ÞŠŒŽŸ]|\p{Ll}[–—]\p{Ll}|(?:(?!l)\p{Script=Latin})·\p{Script=Latin}|Ÿ\p{Ll}|[ﬁﬂ]/u,
    (found) =>
      `holds ${quoted(found)}, which may be a letter that was read with the wrong encoding`,
  ],
  [/[?\ufffd]/u, (found) => `holds ${quoted(found)}, which may replace a letter that was lost`],
  [
    new RegExp(String.raw`(?<!\p{L})${oneOf(accountStates)}(?!\p{L})`, 'iu'),
    (found) => `holds ${quoted(found)}, which may be a remark about the account`,
  ],
  [
    new RegExp(String.raw`(?:^|\s)[-–—|]\s*${oneOf(roles)}(?![\p{L}\p{M}])`, 'iu'),
    (found) => `holds ${quoted(found)}, which may be a role`,
  ],
  [
    new RegExp(String.raw`(?<!\p{L})${oneOf(devices)}(?!\p{L})`, 'iu'),
    (found) => `holds ${quoted(found)}, which may be a device`,
  ],
  [
    /(?<=\p{L}\s)(?:and|und|och|et al)(?=\s\p{L}|\.|$)/iu,
    (found) => `holds ${quoted(found)}, which may join the names of several people`,
  ],
  [/[()[\]{}（）［］【】]/u, () => 'holds brackets'],
  [
    /[^\s,]*(?:(?!(?<![^\s,])(?:2nd|3rd|4th)(?![^\s,]))\p{Nd}|_)[^\s,]*/iu,
    (found) => `holds ${quoted(found)}, which may be a user name or a number`,
  ],
  // Names are written with . ' - · & and the typographical forms of these; the comma has a separate rule.
  [
    /(?!＝)[\p{S}ˆˇ!-%(*+/:-@[-`{-~\u00a1-\u00a9\u00ab-\u00b6\u00b8\u00b9\u00bb-\u00bf\u2012\u2014-\u2017\u201a-\u2026\u2028-\u206f、。！-％（-＋／：-＠［-｀｛-､]/u,
    (found) => `holds ${quoted(found)}, which names are not written with`,
  ],
];
