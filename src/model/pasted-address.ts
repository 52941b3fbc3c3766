/** An address in pasted text. */
export interface PastedAddress {
  /** As it is written in the text. */
  readonly text: string;
  /** In lower case, with its port, without a full stop at its end; null if the address names no host. */
  readonly host: string | null;
  /** The part after the host. */
  readonly rest: string;
}

/** Most addresses read from one text. Any further one is neither ours nor that of a mail filter that leads here. */
const mostAddresses = 50;

/**
 * The addresses in a text: those that name a scheme, begin with a host and continue after it, or have a code where verify addresses have
 * it. A file name is not an address.
 */
export function addressesIn(text: string): readonly PastedAddress[] {
  return text
    .split(/\s+/u)
    .flatMap((word) => {
      const address = addressIn(word);
      return address ? [address] : [];
    })
    .slice(0, mostAddresses);
}

const withScheme = /(?<![\p{L}\p{N}+.-])(?!file:)[a-z][a-z\d+.-]{1,20}:(?:\/|\\)+/iu;
const withHost = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\.?(?::\d+)?[/?#]/u;
const withCode = /\/(?:verify|certificates)\/|[/?&]\??code=/iu;

function addressIn(word: string): PastedAddress | null {
  const scheme = withScheme.exec(word);
  if (scheme) return split(word.slice(scheme.index), word.slice(scheme.index + scheme[0].length));
  const bare = word.replace(/^[^\p{L}\p{N}/\\?]+/u, '');
  return withHost.test(bare) || withCode.test(bare) ? split(bare, bare) : null;
}

/** @param afterScheme without slashes if there was a scheme */
function split(text: string, afterScheme: string): PastedAddress {
  const isPathOnly = text === afterScheme && /^[/\\?]/u.test(text) && !/^[/\\]{2}/u.test(text);
  if (isPathOnly) return { text, host: null, rest: text };
  const [, authority = '', rest = ''] = /^[/\\]*([^/\\?#]*)(.*)$/su.exec(afterScheme) ?? [];
  const host = URL.parse(`https://${authority}`)?.host ?? authority.slice(0, 200);
  return { text, host: host.replace(/\.(?=:|$)/u, ''), rest };
}

/** The part of an address that can hold a code: `code` of its query, or what follows `/verify/` or `/certificates/`; else nothing. */
export function codePartOf({ rest }: PastedAddress): string {
  const part =
    /[?&]code=([^&#]*)/iu.exec(rest)?.[1] ??
    /[/\\](?:verify|certificates)[/\\]+([^?#&]*)/iu.exec(rest)?.[1] ??
    '';
  return decoded(part.replaceAll('+', ' '));
}

/** Real links carry fewer. */
const mostForms = 20;

/**
 * The addresses that an address carries, as mail filters and redirect pages of other sites write them: as they are, encoded once or more,
 * with `-3A` and `_` for `%3A` and `/`, or in base64.
 */
export function carriedBy({ rest }: PastedAddress): readonly PastedAddress[] {
  const texts = [rest];
  for (const text of texts) {
    if (texts.length > mostForms) break;
    texts.push(...formsOf(text).filter((form) => !texts.includes(form)));
  }
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/(?=(https?:[/\\]{1,2}[^\s"'<>]+))/giu), ([, found = '']) => found)
      .slice(0, mostForms)
      .map((found) => withoutEnd(split(found, found.replace(/^https?:[/\\]+/iu, '')))),
  );
}

/** Without what mail filters and further parameters add to the end of the address that is carried. */
const withoutEnd = ({ rest, ...address }: PastedAddress): PastedAddress => ({
  ...address,
  rest: rest.replace(/__+[;.].*$|&(?!code=).*$/su, ''),
});

const formsOf = (text: string): readonly string[] => [
  decoded(text),
  withProofpointSigns(text),
  ...partsInBase64(text),
];

function withProofpointSigns(text: string): string {
  const [, url] = /[?&]u=(https?-3A__[^&]*)/iu.exec(text) ?? [];
  return url === undefined
    ? text
    : decoded(url.replaceAll('_', '/').replace(/-(?=[\dA-F]{2})/gu, '%'));
}

function partsInBase64(text: string): readonly string[] {
  const parts = text.split(/[/?&=#;]/u).map(decoded);
  return parts.flatMap((part) => {
    // “http” in base64.
    if (!/^aHR0c[\w+/-]+=*$/u.test(part)) return [];
    try {
      return [atob(part.replaceAll('-', '+').replaceAll('_', '/'))];
    } catch {
      return [];
    }
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
