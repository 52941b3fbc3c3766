import { escaped } from '../model/html-text.ts';

export interface ShellContents {
  readonly title: string;
  /** HTML, already escaped. */
  readonly main: string;
}

/**
 * A page of the built site with another content, so that what only an archive has looks like the rest.
 * Throws where the page is not built as others are.
 */
export function shellPage(page: string, { title, main }: ShellContents): string {
  const [, head, attributes, tail] = /^(.*?)<main([^>]*)>.*<\/main>(.*)$/su.exec(page) ?? [];
  if (head === undefined || attributes === undefined || tail === undefined) {
    throw new Error('A page without <main> is no page of a built site.');
  }
  const named = head
    .replace(/<title>.*?<\/title>/su, () => `<title>${escaped(title)}</title>`)
    .replace(/<meta name="description"[^>]*>/u, '')
    .replace(/<meta (?:property="og:|name="twitter:)[^>]*>/gu, '')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/gsu, '')
    .replaceAll(' aria-current="page"', '');
  return `${named}<main${attributes}>${main}</main>${tail}`;
}
