import { escaped } from '../model/html-text.ts';
import type { MailingSite } from './people.ts';

/**
 * A mail as a page: it needs nothing from anywhere, so that opening it tells nobody.
 * @param main lines of HTML
 */
export const letterHtml = (
  title: string,
  main: string,
  site: MailingSite,
  contact: string,
): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${main}
<hr>
<p class="quiet"><a href="${escaped(site.url)}">${escaped(site.name)}</a><br>${escaped(contact)}</p>
</main>
</body>
</html>
`;

const style = `
body { margin: 0; padding: 32px 20px; background: #fbfaf6; color: #1a2433; font: 17px/1.55 'Source Sans 3', system-ui, sans-serif; }
main { max-width: 34em; margin: 0 auto; }
h1 { margin: 0 0 24px; font: 500 27px/1.25 Newsreader, Georgia, 'Times New Roman', serif; }
p { margin: 0 0 20px; }
a { color: #1f4e79; }
.button { display: inline-block; padding: 12px 24px; border-radius: 3px; background: #1f4e79; color: #fbfaf6; text-decoration: none; }
.quiet { color: #5a6473; font-size: 15px; }
.address { font-size: 13px; word-break: break-all; }
hr { margin: 32px 0 20px; border: 0; border-top: 1px solid #d9d5ca; }
@media (prefers-color-scheme: dark) {
body { background: #14171c; color: #e9e6df; }
a { color: #8fbbe6; }
.button { background: #8fbbe6; color: #14171c; }
.quiet { color: #a4abb6; }
hr { border-color: #2d333d; }
}
`;

/** A mail as text, by its paragraphs. */
export const letterText = (
  paragraphs: readonly string[],
  { name, url }: MailingSite,
  contact: string,
): string => `${[...paragraphs, `${name}\n${url}\n${contact}`].join('\n\n')}\n`;

/** A header ends with its line: what follows would be another. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
