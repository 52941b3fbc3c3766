import { escaped } from '../src/model/html-text.ts';
import { outboxMails, type KeptMail } from '../src/runtime/outbox.ts';

/** The address of the page, on servers on this machine alone. */
export const outboxPath = '/outbox/';

/** Lists the mails that a server on this machine has kept instead of sending them. */
export async function outboxPage(folder: string | undefined): Promise<Response> {
  const mails = folder === undefined ? [] : await outboxMails(folder);
  const body = folder === undefined ? sent : [kept, ...shown(mails)].join('\n');
  return new Response(page(body), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  });
}

const kept = `<p>This page exists only while <code>npm start</code> or <code>npm run preview</code> runs on this machine. They send no
mail: what would be sent waits here, in the folder <code>.laurel/outbox</code>. Set <code>SMTP_URL</code> and <code>MAIL_FROM</code>,
and it is really sent.</p>`;
const sent = `<p><code>SMTP_URL</code> is set: mail is really sent, and none is kept here.</p>`;

const shown = (mails: readonly KeptMail[]): readonly string[] =>
  mails.length === 0
    ? ['<p>It is empty. Ask for a link to <a href="/account/">sign in</a>, then come back.</p>']
    : mails.map(mailArticle);

const mailArticle = ({ at, from, to, subject, text }: KeptMail): string => `<article>
<h2>${escaped(subject)}</h2>
<p>From ${escaped(from)} to ${escaped(to)}, <time datetime="${escaped(at)}">${escaped(moment(at))}</time></p>
<pre>${linked(text)}</pre>
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

const page = (body: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Outbox of this machine</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>Outbox of this machine</h1>
${body}
</main>
</body>
</html>
`;
