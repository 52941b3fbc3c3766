import type { Site } from './content.ts';

/** The style rule that writes out the whole address of a link within the site when a page is printed. */
export function printedAddresses({ url }: Pick<Site, 'url'>): string {
  const host = new URL(url).host;
  return `@media print{main a[href^="/"]:not(.plain-link)::after{content:" (${host}" attr(href) ")"}}\n`;
}
