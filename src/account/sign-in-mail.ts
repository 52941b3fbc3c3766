import { escaped } from '../model/html-text.ts';
import { letterHtml, letterText, oneLine } from './letter.ts';
import type { MailingSite } from './people.ts';
import type { Mail } from './service.ts';
import { signInTitle, type Destination } from './sign-in-destination.ts';
import { signInMinutes } from './account-kinds.ts';

export interface SignInMail {
  readonly to: string;
  /** The name of the institution that issued the recipient's records. */
  readonly sender: string;
  readonly site: MailingSite;
  /** The address to sign in at. */
  readonly link: string;
  readonly destination: Destination;
}

/** The mail with a link to sign in. Names no learner and no course: a person whom it reaches by mistake learns neither. */
export function signInMail({ to, sender, site, link, destination }: SignInMail): Mail {
  const words = {
    title: signInTitle(destination, sender, site.identityCheckName),
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

const asText = ({ title, how, once, why, safe, contact }: Words, site: MailingSite, link: string) =>
  letterText([title, `${how} ${once}`, link, why, safe], site, contact);

const asHtml = (words: Words, site: MailingSite, link: string): string =>
  letterHtml(
    words.title,
    `<p><a class="button" href="${escaped(link)}">Sign in</a></p>
<p>${escaped(words.once)}</p>
<p class="quiet">${escaped(words.how)}<br><a class="address" href="${escaped(link)}">${escaped(link)}</a></p>
<p>${escaped(words.why)} ${escaped(words.safe)}</p>`,
    site,
    words.contact,
  );
