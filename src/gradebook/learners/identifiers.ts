/** An id without what platforms and spreadsheets write around it: `#1007`, `'0071007`, `="0071008"`, `1007.0`. Empty for `#N/A`. */
export function bareId(cell: string): string {
  if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/u.test(cell)) return '';
  const text = /^="(.*)"$/u.exec(cell)?.[1] ?? cell;
  return text
    .trim()
    .replace(/^(?:#|['’`](?=\S))/u, '')
    .replace(/^(\d+)\.0$/u, '$1')
    .trim();
}

/** The part of an id that all its spellings share: `0071-a`, `71 A` and `71A.0` are alike. Equal results need not be the same id. */
export function looseId(id: string): string {
  return bareId(id)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.0+$/u, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/u, '');
}

/** A number that a spreadsheet has rounded: `2.02601E+11`. */
export const isRounded = (id: string): boolean => /^\d(?:[.,]\d+)?E\+?\d{1,3}$/iu.test(id);

/** The address in `Ada <ada@example.org>` or `mailto:ada@example.org`; undefined if there is none. */
export function bareAddress(cell: string): string | undefined {
  if (cell.length > 1000) return undefined;
  const inner = /<([^<>]*)>\s*;?$/u.exec(cell)?.[1] ?? cell;
  const address = inner
    .trim()
    .replace(/^(?:mailto|smtp):/iu, '')
    .replace(/[;,]$/u, '')
    .trim();
  return /^[^\s@<>]+@[^\s@<>]+$/u.test(address) && address.length <= 254 ? address : undefined;
}
