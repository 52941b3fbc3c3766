import { comparedName, nameWords } from '../../gradebook/learners/compared-names.ts';
import type { Certificate } from '../../model/certificate.ts';
import type { Content } from '../../model/content.ts';
import { addressOf } from '../../model/email-address.ts';
import { readGiven } from '../../model/given-code.ts';
import { recordInLine } from '../../edit/record-in-line.ts';
import { nearest } from '../../wording/nearest.ts';

/** The certificates that a search found, in the order of the content. */
export interface Found {
  readonly certificates: readonly Certificate[];
  /** In what the certificates agree with the typed text. Near ones are similar names, where no name agrees. */
  readonly by: 'code' | 'address' | 'name' | 'near-name';
}

/**
 * Finds certificates by code, verify address, e-mail address of the learner’s record, or name: any order of words, any case, without
 * accents, and words that are not typed to their end.
 */
export function search(
  { certificates, records }: Pick<Content, 'certificates' | 'records'>,
  typed: string,
): Found {
  const given = readGiven(typed, null);
  const code = given.kind === 'fault' ? null : given.code;
  const coded = certificates.filter((certificate) => certificate.code === code);
  if (coded.length > 0) return { certificates: coded, by: 'code' };
  const address = addressOf(typed.trim());
  if (address !== null) {
    const isOf = (certificate: Certificate) =>
      addressOf(recordInLine(certificate, certificates, records)?.learner.email ?? '') === address;
    return { certificates: certificates.filter(isOf), by: 'address' };
  }
  const named = certificates.filter(({ name }) => name !== null);
  const found = withWords(named, nameWords(typed));
  if (found.length > 0) return { certificates: found, by: 'name' };
  return { certificates: near(named, typed), by: 'near-name' };
}

/** Certificates whose name has every one of the words, or a word that begins with it. */
function withWords(named: readonly Certificate[], words: readonly string[]): Certificate[] {
  if (words.length === 0) return [];
  return named.filter(({ name }) => {
    const own = nameWords(name ?? '');
    return words.every((word) => own.some((each) => isBegun(each, word)));
  });
}

/** Names in scripts without capitals may be one word: a first name stands at its end. */
const isBegun = (whole: string, part: string): boolean =>
  /^[\p{Lu}\p{Ll}\p{M}]+$/u.test(part) ? whole.startsWith(part) : whole.includes(part);

/** Certificates with the nearest name, or with the nearest word for each that no name has. */
function near(named: readonly Certificate[], typed: string): Certificate[] {
  const names = new Map(named.map((each) => [each.code, comparedName(each.name ?? '')]));
  const known = [...new Set([...names.values()].flatMap((name) => name.split(' ')))];
  const words = nameWords(typed).map((word) =>
    known.some((each) => isBegun(each, word)) ? word : (nearest(word, known) ?? word),
  );
  const found = withWords(named, words);
  if (found.length > 0) return found;
  const whole = nearest(comparedName(typed), [...new Set(names.values())]);
  return whole === undefined ? [] : named.filter(({ code }) => names.get(code) === whole);
}
