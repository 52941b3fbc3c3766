import { escaped } from '../src/model/html-text.ts';
import { developmentPage } from '../src/publish/development-page.ts';
import { outboxMails, type KeptMail } from '../src/runtime/outbox.ts';

/** The address of the page, on servers on this machine alone. */
export const outboxPath = '/outbox/';

/** Lists the mails that a server on this machine has kept instead of sending them. */
export async function outboxPage(folder: string | undefined): Promise<Response> {
  const mails = folder === undefined ? [] : await outboxMails(folder);
  const page = await developmentPage({
    title: 'Outbox of this machine',
    main: `<div class="opening">
<h1>Outbox of this machine</h1>
${folder === undefined ? sent : kept}
</div>
${folder === undefined ? '' : shown(mails)}`,
  });
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  });
}

const kept = `<p class="lede">No mail is sent from here: what would be sent waits below.</p>
<p class="development-quiet">This page exists only while <code>npm start</code> or <code>npm run preview</code> runs. The mails are in the
folder <code>.laurel/outbox</code>. Set <code>SMTP_URL</code> and <code>MAIL_FROM</code>, and they are really sent.</p>`;
const sent = `<p class="lede"><code>SMTP_URL</code> is set: mail is really sent, and none is kept here.</p>`;

const shown = (mails: readonly KeptMail[]): string =>
  mails.length === 0
    ? '<p>It is empty. Ask for a link to <a href="/account/">sign in</a>, then come back.</p>'
    : `<div class="development-list">${mails.map(mailArticle).join('\n')}</div>`;

const mailArticle = ({ at, from, to, subject, text }: KeptMail): string => `<article>
<h2>${escaped(subject)}</h2>
<p class="development-quiet">From ${escaped(from)} to ${escaped(to)}, <time datetime="${escaped(at)}">${escaped(moment(at))}</time></p>
<pre class="development-mail">${linked(text)}</pre>
</article>`;

const moment = (at: string): string => `${at.slice(0, 10)}, ${at.slice(11, 19)} UTC`;

/** Text with its addresses as links. A mail may name the address under which this server is published. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/u)
    .map((part, at) => {
      const shownPart = escaped(part);
      return at % 2 === 1 ? `<a href="${shownPart}">${shownPart}</a>` : shownPart;
    })
    .join('');
}
