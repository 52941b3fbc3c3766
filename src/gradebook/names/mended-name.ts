import { decode } from 'html-entities';
import { rightlyDecoded } from './name-decoding.ts';
import { accountStates, pronouns, roles } from './name-words.ts';

/**
 * A cell with a name, without what platforms and programs have put into it where there is exactly one reading: codes of HTML, letters
 * read with the wrong encoding, and beside the name a number in brackets, pronouns, a role or the state of the account. Mending twice
 * changes nothing more, and a name of letters, spaces, hyphens, apostrophes and full stops is never changed.
 */
export function mendedName(written: string): string {
  const mended = steps.reduce((text, step) => step(text), written);
  return mended === written ? written : mendedName(mended);
}

const steps: readonly ((text: string) => string)[] = [
  withoutEntities,
  rightlyDecoded,
  withoutBrackets,
  withoutStrokes,
];

/** The characters that HTML codes are replaced by within a name. Other codes are left unchanged. */
const ofNames = /^[\p{L}\p{M}\s'’‘ʼ.&\u2010\u2011-]+$/u;
/** Letters of the name may follow an unterminated hexadecimal code. */
const entity = /&(?:#\d{1,7};?|#x[\da-f]{1,6};|[a-z][a-z\d]*;?)/giu;

function withoutEntities(text: string): string {
  return text.replaceAll(entity, (found) => {
    const meant = decode(found, { scope: 'body' });
    return ofNames.test(meant) ? meant : found;
  });
}

const brackets = /[([{（［【]([^()[\]{}（）［］【】]*)[)\]}）］】]/gu;

function withoutBrackets(text: string): string {
  const taken = text.replaceAll(brackets, (found, inner: string) => (isAside(inner) ? ' ' : found));
  return taken === text ? text : tidied(taken);
}

const strokes = /(?:^|[\s,|–—-]+)(\p{L}+(?:\s?\/\s?\p{L}+)+)(?=\s*(?:[,，]|$))/gu;

/** Pronouns without brackets, “she/her”. */
function withoutStrokes(text: string): string {
  const taken = text.replaceAll(strokes, (found, inner: string) =>
    arePronouns(itemsOf(inner)) ? ' ' : found,
  );
  return taken === text ? text : tidied(taken);
}

const tidied = (text: string): string =>
  text
    .replaceAll(/\s{2,}/gu, ' ')
    .replaceAll(/\s+(?=[,，])/gu, '')
    .trim();

const pronounSet: ReadonlySet<string> = new Set(pronouns);
const remarks: ReadonlySet<string> = new Set([...roles, ...accountStates]);

/** Whether the text in brackets is not part of the name: a number, or nothing but pronouns and remarks. */
function isAside(inner: string): boolean {
  if (/^\s*\d+\s*$/u.test(inner)) return true;
  const items = itemsOf(inner);
  const [only = '', ...more] = items;
  // “(Ella)” and “(He)” are names, “(ella)” and “(he)” are not.
  if (more.length === 0) return isRemark(only) || pronounSet.has(only);
  return items.every((item) => isRemark(item) || arePronouns([item]));
}

/** A short word such as “ja” or “TA” is a remark, and “Ja” is a name. */
function isRemark(item: string): boolean {
  const word = item.toLowerCase();
  return remarks.has(word) && (item.length > 3 || [word, item.toUpperCase()].includes(item));
}

const arePronouns = (items: readonly string[]): boolean =>
  items.every((item) => pronounSet.has(item.toLowerCase()));

const itemsOf = (inner: string): string[] =>
  inner
    .normalize('NFC')
    .replace(/^\s*(?:my )?(?:pronouns?|pronomen|pronoms|pronombres)\s*:/iu, '')
    .split(/[/|,;]|\s+(?:and|or|und|oder|et|ou|y|o|e)\s+/u)
    .map((item) => item.trim());
