import { verifyPath } from './addresses.ts';
import { failsCheck, type VerificationCode } from './code.ts';
import type { Site } from './content.ts';
import { codeWithin, isWord, readGiven, type GivenFault, type OtherSite } from './given-code.ts';

/** The answer to a text that was typed and has no page of its own. */
export type LookUp =
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'not-issued';
      readonly code: VerificationCode;
      /** The code that something may have been joined to. */
      readonly within: VerificationCode | null;
    }
  /** A code of our own form that was not issued, and whose check character does not fit. */
  | { readonly kind: 'mistyped'; readonly code: VerificationCode }
  | OtherSite
  | {
      readonly kind: 'malformed';
      readonly input: string;
      readonly fault: GivenFault;
      /** A word that could have been a code of an older system; it was not issued. */
      readonly code?: VerificationCode;
    };

/**
 * Reads a request below `/verify/` that no static page answered. A code in any other than its canonical address is redirected to that; at
 * its canonical address there would be a page if it had been issued. A pasted address leads there only if it is one of this site.
 * @param input what follows `/verify/`
 */
export function lookUp(url: URL, input: string, site: Pick<Site, 'url'>): LookUp {
  const typed = typedIn(url, input);
  const given = readGiven(typed, [new URL(site.url).host, url.host]);
  if (given.kind === 'fault') return { kind: 'malformed', input: typed, fault: given.fault };
  if (given.kind !== 'code') return given;
  const { code } = given;
  if (url.pathname !== verifyPath(code)) return { kind: 'redirect', to: verifyPath(code) };
  if (failsCheck(code)) return { kind: 'mistyped', code };
  return isWord(code)
    ? { kind: 'malformed', input: typed, fault: { kind: 'no-code' }, code }
    : { kind: 'not-issued', code, within: codeWithin(code) };
}

// The form's query arrives here as it is. It takes precedence over the path, which then only names this page.
function typedIn(url: URL, input: string): string {
  return url.searchParams.get('code') ?? decoded(input.replace(/\/+$/u, ''));
}

// Astro leaves characters that have a meaning in addresses as they were sent: `%3F` for a question mark.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
