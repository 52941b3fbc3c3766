import { comparedName, nameWords } from '../../gradebook/learners/compared-names.ts';
import { openCertificate } from '../../load/open-certificate.ts';
import { openRestOfLines } from '../../load/open-lines.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import type { ReadSession } from '../../load/link-sessions.ts';
import type { Certificate } from '../../model/certificate.ts';
import type { CourseRecord } from '../../model/content.ts';
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
export async function search(searched: Searched, typed: string): Promise<Found> {
  const given = readGiven(typed, null);
  const code = given.kind === 'fault' ? null : given.code;
  const coded = code === null ? undefined : await openCertificate(searched, code);
  if (coded) return { certificates: [coded], by: 'code' };
  const address = addressOf(typed.trim());
  if (address !== null)
    return { certificates: await withAddress(searched, address), by: 'address' };
  return withName(searched, typed);
}

type Searched = Pick<ContentBySession, 'sessions'>;

/** All certificates, as if they had been searched for. */
export async function everything({ sessions }: Searched): Promise<Found> {
  const certificates: Certificate[] = [];
  for (const session of sessions) certificates.push(...(await session.open()).certificates);
  return { certificates, by: 'name' };
}

/** Certificates whose learner’s record has an address: their own, or the nearest one of their line. */
async function withAddress(searched: Searched, address: string): Promise<readonly Certificate[]> {
  const isOf = ({ learner }: CourseRecord) => addressOf(learner.email ?? '') === address;
  const own: Certificate[] = [];
  const records: CourseRecord[] = [];
  for (const session of searched.sessions) {
    if (session.records === 0) continue;
    const opened = await session.open();
    const found = opened.records.filter(isOf);
    const codes = new Set(found.map(({ certificate }) => certificate));
    own.push(...opened.certificates.filter(({ code }) => codes.has(code)));
    records.push(...found);
  }
  const others = await openRestOfLines(searched, own);
  const certificates = inOrder(searched, [...own, ...others.certificates]);
  records.push(...others.records);
  return certificates.filter((certificate) => {
    const record = recordInLine(certificate, certificates, records);
    return record !== undefined && isOf(record);
  });
}

function inOrder(
  { sessions }: Searched,
  certificates: readonly Certificate[],
): readonly Certificate[] {
  const byCode = new Map(certificates.map((each) => [each.code, each]));
  return sessions.flatMap(({ codes }) => codes.flatMap((code) => byCode.get(code) ?? []));
}

/** Certificates whose name has every word, or is near. Of names that do not fit, no more is kept than the sessions that have them. */
async function withName({ sessions }: Searched, typed: string): Promise<Found> {
  const words = nameWords(typed);
  const found: Certificate[] = [];
  const others = new Map<string, ReadSession[]>();
  for (const session of sessions) {
    const named = await namedIn(session);
    found.push(...named.filter(({ name }) => hasWords(nameWords(name), words)));
    if (found.length > 0) others.clear();
    else noteNames(named, session, others);
  }
  if (found.length > 0) return { certificates: found, by: 'name' };
  const near = new Set(nearNames([...others.keys()], typed));
  const where = new Set([...near].flatMap((name) => others.get(name) ?? []));
  for (const session of where)
    found.push(...(await namedIn(session)).filter(({ name }) => near.has(comparedName(name))));
  return { certificates: found, by: 'near-name' };
}

type Named = Certificate & { readonly name: string };

async function namedIn(session: ReadSession): Promise<readonly Named[]> {
  if (session.named === 0) return [];
  const { certificates } = await session.open();
  return certificates.filter((each): each is Named => each.name !== null);
}

function noteNames(
  named: readonly Named[],
  session: ReadSession,
  known: Map<string, ReadSession[]>,
): void {
  for (const name of new Set(named.map((each) => comparedName(each.name)))) {
    const sessions = known.get(name);
    if (sessions) sessions.push(session);
    else known.set(name, [session]);
  }
}

/** Whether a name has every one of the words, or a word that begins with it. */
const hasWords = (own: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => own.some((each) => isBegun(each, word)));

/** Names in scripts without capitals may be one word: a first name stands at its end. */
const isBegun = (whole: string, part: string): boolean =>
  /^[\p{Lu}\p{Ll}\p{M}]+$/u.test(part) ? whole.startsWith(part) : whole.includes(part);

/** Those with the nearest word for each that no name has or, failing that, the nearest one. @param names in the form of `comparedName` */
function nearNames(names: readonly string[], typed: string): readonly string[] {
  const known = [...new Set(names.flatMap((name) => name.split(' ')))];
  const words = nameWords(typed).map((word) =>
    known.some((each) => isBegun(each, word)) ? word : (nearest(word, known) ?? word),
  );
  const found = names.filter((name) => hasWords(name.split(' '), words));
  if (found.length > 0) return found;
  const whole = nearest(comparedName(typed), names);
  return whole === undefined ? [] : [whole];
}
