import { ownCodesIn } from './code-in-text.ts';
import { isOfLabel } from './code-label.ts';
import {
  isOwnCode,
  longestInput,
  looksLikeOwn,
  olderCode,
  readCode,
  type CodeFault,
  type VerificationCode,
} from './code.ts';
import { addressesIn, carriedBy, codePartOf, type PastedAddress } from './pasted-address.ts';

/** `no-code`: words, or an address without a code. `several`: more than one, or it could be read as more than one. */
export type GivenFault =
  | CodeFault
  | { readonly kind: 'no-code' }
  | { readonly kind: 'several'; readonly codes: readonly VerificationCode[] };

/** The reading of a text that a visitor typed or pasted. */
export type GivenCode =
  | { readonly kind: 'code'; readonly code: VerificationCode }
  | OtherSite
  | { readonly kind: 'fault'; readonly fault: GivenFault };

/** The address of another site. Only that site can say anything about its code. */
export interface OtherSite {
  readonly kind: 'other-site';
  /** The host that it leads to, as far as the address shows. */
  readonly host: string;
  /** The host of the given address, if that carries the address of the other site. */
  readonly by?: string;
  /** The code at the place where verify addresses have it; null if there is none. */
  readonly code: VerificationCode | null;
}

/**
 * Reads the input of visitors: a code as they type it, with words and signs around it, the name of a downloaded file, an address of this
 * site, or another site's that carries one of this site. Two different codes are never read as one of them. A word may be read as a code of
 * an older system: `isWord` says so. Never throws.
 * @param hosts those of this site, with their ports; null where those of all sites will do
 */
export function readGiven(text: string, hosts: readonly string[] | null): GivenCode {
  if (text.length > longestInput) return fault({ kind: 'too-long', length: text.length });
  const plain = plainText(text);
  const addresses = addressesIn(plain).map((address) => ({
    address,
    ...leadingTo(address, hosts),
  }));
  const replaced = (part: (own: PastedAddress) => string) =>
    addresses.reduce(
      (whole, { address, own }) =>
        whole.replace(address.text, () => (own ? ` ${part(own)} ` : ' ')),
      plain,
    );
  const found = ownCodesIn(plainText(replaced(codePartOf)).replaceAll(ownFile, ' '));
  if (found.length > 0) return oneOf(found);
  const [elsewhere] = addresses.flatMap(({ other }) => other ?? []);
  const firstParts = replaced((own) => codePartOf(own).split(/[/\\]/u, 1)[0] ?? '');
  const older = readOlder(plainText(firstParts), addresses.length > 0);
  if (!elsewhere) return older;
  return { ...elsewhere, code: elsewhere.code ?? (older.kind === 'code' ? older.code : null) };
}

/** The beginning of our downloads' names: with a code of our own, also if a program hides the end of the name. */
const ownFile = /(?<![\p{L}\p{N}-])(?:certificate|credential)-(?=[A-Z\d]{16}(?![\p{L}\p{N}-]))/giu;

/** Whether a code has no digit, so that it is more likely a word. */
export const isWord = (code: VerificationCode): boolean => !isOwnCode(code) && !/\d/u.test(code);

/**
 * The code within a text that could be an older system's code and was not issued, because something is joined to it, as in
 * `CERTIFICATE-OLD-2013-77` and `7K3FQ2WX9MNB4TRE-COPY`. Null if there is none.
 */
export function codeWithin(code: VerificationCode): VerificationCode | null {
  if (isOwnCode(code) || looksLikeOwn(code)) return null;
  const file = /^(?:CERTIFICATE|CREDENTIAL)-(.+)$/u.exec(code)?.[1];
  const own = /(?:^|-)([A-Z0-9]{16}|[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})(?=-|$)/u.exec(code)?.[1];
  const reading = readCode(file ?? own ?? '');
  return reading.ok && /\d/u.test(file ?? own ?? '') ? reading.code : null;
}

/** Normal letters and hyphens, without invisible characters. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\p{Pd}|\u2212/gu, '-')
    .replaceAll('&amp;', '&');

/** The address of this site that an address is or carries; otherwise the other site that it leads to. */
function leadingTo(
  address: PastedAddress,
  hosts: readonly string[] | null,
): { readonly own?: PastedAddress; readonly other?: OtherSite } {
  const isOurs = ({ host }: PastedAddress) =>
    host === null || hosts === null || hosts.includes(host);
  const carried = carriedBy(address).filter(({ host }) => host !== null);
  const own = [address, ...carried].find(isOurs);
  if (own) return { own };
  const target = carried[0] ?? address;
  return {
    other: {
      kind: 'other-site',
      host: target.host ?? '',
      ...(target.host === address.host ? {} : { by: address.host ?? '' }),
      code: codeOf(target),
    },
  };
}

function codeOf(address: PastedAddress): VerificationCode | null {
  const part = plainText(codePartOf(address));
  const [own, ...more] = ownCodesIn(part);
  if (own !== undefined) return more.length === 0 ? own : null;
  const older = readOlder(part.split(/[/\\]/u, 1)[0] ?? '', true);
  return older.kind === 'code' && !isWord(older.code) ? older.code : null;
}

function oneOf(codes: readonly VerificationCode[]): GivenCode {
  const [code] = codes;
  return code !== undefined && codes.length === 1
    ? { kind: 'code', code }
    : fault({ kind: 'several', codes });
}

/** Reads a text that has no code of our own. @param hadAddress so that a text in which nothing is left was not empty */
function readOlder(text: string, hadAddress: boolean): GivenCode {
  const apart = text.replaceAll(otherScripts, ' ');
  const rest = withoutLabel(withoutEnds(withoutFileName(withoutEnds(apart))));
  if (/^[\s-]*$/u.test(rest)) {
    return fault({ kind: hadAddress || /\p{L}/u.test(text) ? 'no-code' : 'empty' });
  }
  const words = rest.split(/\s+/u).map(withoutEnds).filter(Boolean);
  if (words.length === 1) return readWord(words[0] ?? '');
  const readings = words.filter((word) => /\d/u.test(word) && !isDay(word)).map(readWord);
  const codes = readings.flatMap((reading) => (reading.kind === 'code' ? [reading.code] : []));
  if (codes.length > 0) return oneOf([...new Set(codes)]);
  return readJoined(words) ?? readings.find(isOddCharacter) ?? fault({ kind: 'no-code' });
}

/** Letters of scripts that do not write like ours: words around a code, that need no spaces. */
const otherScripts = /(?:(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\p{L}\p{M}*)+/gu;

const isOddCharacter = (reading: GivenCode): boolean =>
  reading.kind === 'fault' && reading.fault.kind === 'foreign-character';

const isDay = (word: string): boolean => /^(?:\d{4}-\d\d-\d\d|\d\d?-\d\d?-\d{4})$/u.test(word);

function readWord(word: string): GivenCode {
  const reading = readCode(word);
  if (!reading.ok) {
    const isOfWords = !/\d/u.test(word) && reading.fault.kind !== 'too-long';
    return fault(isOfWords ? { kind: 'no-code' } : reading.fault);
  }
  if (/\d/u.test(word)) return { kind: 'code', code: reading.code };
  // Letters alone that could be one of our own are a word here: ownCodesIn would have found it.
  const older = olderCode(word.replace(/^-+|-+$/gu, ''));
  return older.ok ? { kind: 'code', code: older.code } : fault({ kind: 'no-code' });
}

/** A code of an older system in which spaces were written, where none of its parts looks like a word. */
function readJoined(words: readonly string[]): GivenCode | null {
  const isPart = (word: string, at: number) =>
    /\d/u.test(word) || (at === 0 && word.length <= 5) || /^[A-Z]{1,5}$/u.test(word);
  if (!words.every(isPart)) return null;
  const reading = readCode(words.join(''));
  if (!reading.ok) return fault(reading.fault);
  return isWord(reading.code) ? null : { kind: 'code', code: reading.code };
}

/** Without quotation marks, brackets, bullets and the end of a sentence. A question mark stays: it may stand for a character. */
const withoutEnds = (text: string): string =>
  text
    .replace(/^[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`=#:;,.!*•·~/\\-]+/u, '')
    .replace(/[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`=#:;,.!*•·~/\\-]+$/u, '');

/** The names of our files, including those that browsers give to a second download: `certificate-ABC-12345 (1).pdf`. */
const fileName =
  /^(?:(?:certificate|credential)-)?(.*?)(?:-(?:social|screen))?(?:\s*\(\d+\)?)?\.(?:pdf|png|jpe?g|webp|json|html?)$/isu;

const withoutFileName = (text: string): string => {
  const pageOrName = text.replace(/[/\\](?:index\.html?|credential\.json)$/iu, '.html');
  const name = /[^/\\]*$/u.exec(pageOrName)?.[0] ?? '';
  return fileName.exec(name)?.[1] ?? text;
};

/** Without words before a code that say that it is one. */
function withoutLabel(text: string): string {
  const [label, word] =
    /^([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[\s:.#=º°()/-]+(?=\S)/u.exec(text) ?? [];
  if (label === undefined || word === undefined || !isOfLabel(word)) return text;
  // A hyphen alone joins: CODE-2013-77 is a code.
  return /^-+$/u.test(label.slice(word.length)) ? text : withoutLabel(text.slice(label.length));
}

function fault(reason: GivenFault): GivenCode {
  return { kind: 'fault', fault: reason };
}
