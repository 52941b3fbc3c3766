/** A verify address of any site, as far as the code; or one with the code in its query. */
const verifyAddress = /^(?<before>.*?)\/verify\/+(?:\?code=)?(?<code>[^/?#&]*)/isu;
const queryAddress = /^(?<before>.*?)[?&]code=(?<code>[^&#]*)/isu;

/** The part of a pasted address that holds the code; the text itself where it is no address. */
export function codePartOf(text: string): string {
  return decoded(partsOf(text)?.['code'] ?? text);
}

/** The host of a pasted verify address, in lower case with its port; null where the text names none. */
export function hostOf(text: string): string | null {
  const before = partsOf(text)?.['before']?.trim().split(/\s/u).at(-1) ?? '';
  const address = before
    .replace(/^["'`(<\p{Pi}\p{Pf}„‚]+/u, '')
    .replace(/^[a-z][a-z0-9+.-]*:(?!\d)[/\\]*/iu, '')
    .replace(/^[/\\]+/u, '');
  if (address === '') return null;
  const url = `https://${address}`;
  const host = URL.canParse(url) ? new URL(url).host : address.slice(0, 200);
  return host.replace(/\.(?=:|$)/u, '');
}

function partsOf(text: string): Record<string, string> | undefined {
  return (verifyAddress.exec(text) ?? queryAddress.exec(text))?.groups;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
