import { verifyPath } from './addresses.ts';
import { readCode, type CodeFault, type VerificationCode } from './code.ts';
import type { Site } from './content.ts';
import { hostOf } from './pasted-address.ts';

/** What to answer to something that was typed and has no page of its own. */
export type LookUp =
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'not-issued'; readonly code: VerificationCode }
  /** The address of another site was pasted. What it says of a code, only that site can tell. */
  | { readonly kind: 'other-site'; readonly host: string; readonly code: VerificationCode }
  | { readonly kind: 'malformed'; readonly input: string; readonly fault: CodeFault };

/**
 * Reads a request below `/verify/` that no static page answered. A code in any other than its canonical address is sent to that; at its
 * canonical address there would be a page if it had been issued. A pasted address leads there only if it is one of this site.
 * @param input what follows `/verify/`
 */
export function lookUp(url: URL, input: string, site: Pick<Site, 'url'>): LookUp {
  const typed = typedIn(url, input);
  const reading = readCode(typed);
  if (!reading.ok) return { kind: 'malformed', input: typed, fault: reading.fault };
  const host = hostOf(typed);
  if (host !== null && ![new URL(site.url).host, url.host].includes(host)) {
    return { kind: 'other-site', host, code: reading.code };
  }
  const canonical = verifyPath(reading.code);
  return url.pathname === canonical
    ? { kind: 'not-issued', code: reading.code }
    : { kind: 'redirect', to: canonical };
}

// The form's query is led here as it is. It wins over the path, which then only names this page.
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
