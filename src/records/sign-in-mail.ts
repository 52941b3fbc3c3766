import { escaped } from '../model/html-text.ts';
import type { RecordCatalogue } from './published-records.ts';
import type { Mail } from './service.ts';
import { destinationInWords, type Destination } from './sign-in-destination.ts';
import { signInMinutes } from './sign-in.ts';

export interface SignInMail {
  readonly to: string;
  /** The name of whoever issued the records of the recipient. */
  readonly sender: string;
  readonly site: RecordCatalogue['site'];
  /** The address to sign in at. */
  readonly link: string;
  readonly destination: Destination;
}

/** The mail with a link to sign in. Names no learner and no course: whoever it reaches by mistake learns neither. */
export function signInMail({ to, sender, site, link, destination }: SignInMail): Mail {
  const words = {
    title: `Sign in to ${destinationInWords(destination)} at ${sender}`,
    how: 'Open this address, and press the button on the page that opens.',
    once: `It works once, and for ${signInMinutes} minutes.`,
    why: 'If you have not asked for this, do nothing: nobody can sign in without this message, and nothing was changed.',
    safe: 'Do not pass the address on. We never ask for it by telephone or by mail.',
    contact: `Questions: ${site.contact}`,
  };
  return {
    to,
    from: oneLine(sender),
    subject: oneLine(words.title),
    text: asText(words, site, link),
    html: asHtml(words, site, link),
  };
}

type Words = Readonly<Record<'title' | 'how' | 'once' | 'why' | 'safe' | 'contact', string>>;
type Site = SignInMail['site'];

const asText = (
  { title, how, once, why, safe, contact }: Words,
  { name, url }: Site,
  link: string,
) => `${[title, `${how} ${once}`, link, why, safe, `${name}\n${url}\n${contact}`].join('\n\n')}\n`;

/** Needs nothing from anywhere, so that opening it tells nobody. */
const asHtml = (words: Words, site: Site, link: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(words.title)}</h1>
<p><a class="button" href="${escaped(link)}">Sign in</a></p>
<p>${escaped(words.once)}</p>
<p class="quiet">${escaped(words.how)}<br><a class="address" href="${escaped(link)}">${escaped(link)}</a></p>
<p>${escaped(words.why)} ${escaped(words.safe)}</p>
<hr>
<p class="quiet"><a href="${escaped(site.url)}">${escaped(site.name)}</a><br>${escaped(words.contact)}</p>
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

/** A header ends with its line: what follows would be another. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
