/** Whether a name is the stated one. `nearly`: it could be, and a person should look at both. */
export type Agreement = 'yes' | 'nearly' | 'no';

/**
 * Compares two names of people. `yes`: the same letters, in whatever order of words and case, also where apostrophes, hyphens, spaces or
 * vowel marks differ. `nearly`: accents, titles, middle names or all but the initials of a name are missing, or ä is written ae. Neither
 * if a first or a last name differs.
 */
export function namesAgree(one: string, other: string): Agreement {
  const [first, second] = [namePart(one), namePart(other)];
  if (locales.some((locale) => isSame(wordsOf(first, locale), wordsOf(second, locale)))) {
    return 'yes';
  }
  const isNear = spellings.some((spelling) =>
    spellings.some((another) => isNearly(spelling(first), another(second))),
  );
  return isNear ? 'nearly' : 'no';
}

type Words = readonly string[];

/** Longer names are cut here, so that no list keeps the browser busy. */
const longest = 400;
// An acute accent by itself is an apostrophe; made compatible it would be an accent after a space.
const namePart = (name: string): string =>
  name.slice(0, longest).replaceAll('´', '’').normalize('NFKC');

/** Upper-casing: i and ı are two letters in Turkish, but the software of its users may not know that. */
const locales = ['en', 'tr'] as const;

const apostrophes = /['’‘‛`′ʹʻʼʽʾʿˈ׳＇]/gu;
/** Vowel and pronunciation marks of Arabic and Hebrew, and the stroke that makes an Arabic word longer. */
const vowelMarks =
  /[\u0591-\u05bd]|\u05bf|[\u05c1-\u05c2]|[\u05c4-\u05c5]|\u05c7|[\u0610-\u061a]|\u0640|[\u064b-\u0652]|\u0670|[\u06d6-\u06ed]/gu;
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

function wordsOf(name: string, locale = 'en'): Words {
  const bare = name.replaceAll(unseen, '').replaceAll(vowelMarks, '').replaceAll(apostrophes, '');
  // ß stays itself: Groß and Gross are two names.
  const capitals = bare.replaceAll('ß', 'ẞ').toLocaleUpperCase(locale).normalize('NFC');
  return capitals.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, 20) ?? [];
}

/** The same words in any order, or the same letters from whichever word on: some scripts may be written without spaces. */
function isSame(one: Words, other: Words): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.toSorted().join(' ') === other.toSorted().join(' ')) return true;
  const whole = other.join('');
  return turns(one).some((words) => words.join('') === whole || turns(other).some(isEqual(words)));
}

const isEqual =
  (one: Words) =>
  (other: Words): boolean =>
    one.join('') === other.join('');

/** “Ada King Lovelace”, “King Lovelace Ada”, “Lovelace Ada King” */
const turns = (words: Words): readonly Words[] =>
  words.map((_, at) => [...words.slice(at), ...words.slice(0, at)]);

/** Letters that some keyboards lack, as they are written there. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ẞ: 'SS', Æ: 'AE', Œ: 'OE', Ø: 'O', Đ: 'D', Ð: 'D', Ł: 'L', Þ: 'TH', Ħ: 'H', Ŧ: 'T', Ə: 'E' },
  ...{ ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
};
const umlauts: Readonly<Record<string, string>> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', Å: 'AA', Ø: 'OE' };

/** Marks that are added to letters; not the vowel signs of Indian scripts, nor what tells apart two letters of Japanese. */
const accents = /[\u0300-\u036f]|[\u0653-\u0655]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/gu;

const replacing = (name: string, letters: Readonly<Record<string, string>>): string =>
  Array.from(name, (letter) => letters[letter] ?? letter).join('');

const withoutAccents = (words: Words): Words =>
  words.map((word) =>
    replacing(word, plainLetters).normalize('NFD').replaceAll(accents, '').normalize('NFC'),
  );

/** The ways in which a name is written where its letters are missing. */
const spellings: readonly ((name: string) => Words)[] = [
  (name) => withoutAccents(wordsOf(name)),
  (name) => withoutAccents(wordsOf(name).map((word) => replacing(word, umlauts))),
];

const titles =
  /^(?:DR|DRS|PROF|PROFESSOR|PROFESSORA|MR|MRS|MS|MISS|MX|SIR|DAME|HERR|FRAU|MME|MLLE|MONSIEUR|MADAME|SR|SRA|SRTA|DOTT|DOTTSSA|SIG|SIGRA|ING|DIPL|MAG|REV)$/u;
const degrees = /^(?:PHD|DPHIL|MD|MSC|BSC|MBA|MENG|BENG|LLM|LLB|ESQ|JR|SR|II|III|IV)$/u;

function withoutTitles(words: Words): Words {
  const first = words.findIndex((word) => !titles.test(word));
  const last = words.findLastIndex((word) => !degrees.test(word));
  return first === -1 || last < first ? words : words.slice(first, last + 1);
}

function isNearly(one: Words, other: Words): boolean {
  const [first, second] = [withoutTitles(one), withoutTitles(other)];
  if (isSame(first, second)) return true;
  const [shorter, longer] =
    first.length <= second.length ? ([first, second] as const) : ([second, first] as const);
  return shorter.length >= 2 && occursIn(shorter, longer);
}

/** Whether each word is one of the others, by itself or as its initial, and one at least in full. */
function occursIn(words: Words, others: Words): boolean {
  const left = [...others];
  const taken = (find: (other: string) => boolean) => {
    const at = left.findIndex(find);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  };
  const [equal, unequal]: [string[], string[]] = [[], []];
  for (const word of words) (taken((other) => other === word) ? equal : unequal).push(word);
  return (
    equal.some((word) => !isInitial(word)) &&
    unequal.every((word) => taken((other) => isInitialOf(word, other) || isInitialOf(other, word)))
  );
}

/** Only in scripts with upper and lower case: elsewhere one letter can be a whole name. */
const isInitial = (word: string): boolean => word.length === 1 && word !== word.toLowerCase();

const isInitialOf = (letter: string, word: string): boolean =>
  isInitial(letter) && word.startsWith(letter);
