import { ownCode, type VerificationCode } from './code.ts';
import { isOfLabel } from './code-label.ts';

/** A run of letters and digits, and what separates it from the run before it. */
interface Atom {
  readonly letters: string;
  readonly before: Gap;
}

/**
 * `hyphen`: nothing but hyphens, so that both sides may be one code of an older system. `dash`: with spaces. `sign`: one that is only
 * written between groups. `apart`: characters that never stand within a code.
 */
type Gap = 'hyphen' | 'dash' | 'sign' | 'space' | 'apart';

/** Some runs that follow each other and are together as long as a code. */
interface Candidate {
  readonly code: VerificationCode;
  readonly from: number;
  /** Of the last of them. */
  readonly to: number;
  readonly rank: number;
}

/**
 * The codes of our own in a text, whatever stands around them, each once. Words of the right length are not codes. If words beside a code
 * could just as well belong to it, every code that could be meant.
 * @param text in normalisation form NFKC, with one kind of hyphen
 */
export function ownCodesIn(text: string): readonly VerificationCode[] {
  const inLines = text.split('\n').flatMap(ownCodesInLine);
  // A code may be broken over two lines.
  return [...new Set(inLines.length > 0 ? inLines : ownCodesInLine(text))];
}

function ownCodesInLine(line: string): readonly VerificationCode[] {
  const atoms = atomsOf(line);
  const candidates = atoms.flatMap((_, from) => candidatesFrom(atoms, from));
  return candidates
    .filter((one) => !candidates.some((other) => overlap(one, other) && other.rank > one.rank))
    .map(({ code }) => code);
}

const overlap = (one: Candidate, other: Candidate): boolean =>
  one.from <= other.to && other.from <= one.to;

const length = 16;

function candidatesFrom(atoms: readonly Atom[], from: number): readonly Candidate[] {
  let letters = '';
  for (let to = from; to < atoms.length && letters.length < length; to++) {
    const atom = atoms[to];
    if (!atom || (to > from && atom.before === 'apart')) return [];
    letters += atom.letters;
    if (letters.length !== length) continue;
    const code = ownCode(letters);
    const among = atoms.slice(from, to + 1);
    if (code === null || isPartOfLonger(atoms, from, to) || !isMeant(among, atoms)) return [];
    return [{ code, from, to, rank: rankOf(among) }];
  }
  return [];
}

const isPartOfLonger = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms[from]?.before === 'hyphen' || atoms[to + 1]?.before === 'hyphen';

/** Whether runs that could be a code are one, and not words of a sentence or dates. @param line all runs of the line */
function isMeant(among: readonly Atom[], line: readonly Atom[]): boolean {
  const gaps = among.slice(1).map(({ before }) => before);
  const mixed = among.filter(hasBoth).length;
  // ABC-12345.png
  if (gaps.includes('sign') && !(isInGroups(among) && gaps.every((gap) => gap === 'sign'))) {
    return false;
  }
  if (among.length > 1 && !isInGroups(among)) {
    return mixed >= (gaps.every((gap) => gap === 'hyphen') ? 1 : 2);
  }
  const isSpaced = gaps.includes('space');
  const isAlone = line.filter((atom) => !isLabel(atom)).length === among.length;
  const odd = among.filter((atom) => !isOrdinary(atom.letters)).length;
  if (!among.some(({ letters }) => /\d/u.test(letters))) {
    if (odd > 0) return odd > 1 || isAlone || !isSpaced;
    return !isSpaced && !among.some(({ letters }) => /[ILOU]/iu.test(letters));
  }
  return !isSpaced || (!among.some(isLabel) && odd >= (isAlone ? 1 : 2));
}

const isInGroups = (among: readonly Atom[]): boolean =>
  among.every((atom) => atom.letters.length === 4);

const isLabel = ({ letters }: Atom): boolean => !/\d/u.test(letters) && isOfLabel(letters);

const hasBoth = ({ letters }: Atom): boolean => /\d/u.test(letters) && /\D/u.test(letters);

/** A number, or letters that can be a word: with a vowel, none of them thrice, with no capital after a small one. */
const isOrdinary = (letters: string): boolean =>
  /^\d+$/u.test(letters) ||
  (/^[A-Z]?[a-z]*$|^[A-Z]+$/u.test(letters) &&
    /[aeiouy]/iu.test(letters) &&
    !/(.)\1\1/iu.test(letters));

/** How much overlapping runs look like a code, to choose between them: of one case, and less like words. */
function rankOf(among: readonly Atom[]): number {
  const letters = among.map((atom) => atom.letters).join('');
  const isOneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase();
  const odd = among.filter((atom) => !isOrdinary(atom.letters)).length;
  return (isInGroups(among) ? 20 : 0) + (isOneCase ? 10 : 0) + odd / among.length;
}

/** Letters of scripts that write like ours are part of a run, which is then not a code; other letters are separate from it, as words are. */
const runs = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]+/gu;

function atomsOf(line: string): readonly Atom[] {
  let end = 0;
  return Array.from(line.matchAll(runs), ({ 0: letters, index }) => {
    const before = end === 0 ? 'apart' : gapOf(line.slice(end, index));
    end = index + letters.length;
    return { letters, before };
  });
}

function gapOf(text: string): Gap {
  if (/^-+$/u.test(text)) return 'hyphen';
  if (/^[\s-]*-[\s-]*$/u.test(text)) return 'dash';
  if (/^\s*[_./]\s*$/u.test(text)) return 'sign';
  return /^\s+$/u.test(text) ? 'space' : 'apart';
}
