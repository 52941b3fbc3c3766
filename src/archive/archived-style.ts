import { fileAt, relativeAddress } from './relative-address.ts';

/** A style sheet whose addresses hold wherever it lies. Fonts are refused by browsers where another host serves them; here none does. */
export function archivedStyle(css: string, file: string): string {
  return css.replace(
    /url\((["']?)(\/[^"')]+)\1\)/gu,
    (_, quote: string, address: string) =>
      `url(${quote}${relativeAddress(file, fileAt(address))}${quote})`,
  );
}
