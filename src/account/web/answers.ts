import { previewWords } from '../../model/preview.ts';

/** Sent with every answer to a form: nobody keeps it, and it may be looked at by nothing but this site. */
export const privateHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=31536000',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Leads on to a page of this site. */
export function goOn(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...privateHeaders, Location: to });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

export interface PlainAnswer {
  readonly status: number;
  readonly title: string;
  /** Sentences of our own. Nothing that was sent is repeated. */
  readonly text: string;
}

/** A page that needs neither the site's sources nor its content: for what goes wrong before either is reached. */
export function plainPage({ status, title, text }: PlainAnswer, headers = {}): Response {
  const page = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/account/">Go to your account</a></p>
</main>
</body>
</html>
`;
  return new Response(page, {
    status,
    headers: { ...privateHeaders, 'Content-Type': 'text/html; charset=utf-8', ...headers },
  });
}

/** The same answer as a preview gives it: what is a page says that it is one. */
export async function onPreview(answer: Response): Promise<Response> {
  if (!answer.headers.get('Content-Type')?.startsWith('text/html')) return answer;
  const page = await answer.text();
  return new Response(page.replace('<body>', `<body>\n${previewStrip}`), answer);
}

const previewStrip = `<aside aria-label="Preview">${previewWords}</aside>`;

export const notOurs = (): Response =>
  plainPage({
    status: 403,
    title: 'This did not come from our own page',
    text: 'Nothing was changed. Open the page here, on this site, and use its form.',
  });

export const couldNotCheck = (): Response =>
  plainPage(
    {
      status: 503,
      title: 'We could not check just now',
      text: 'The place where links are kept did not answer in time, so that we cannot say whether this was done. Try again in a minute.',
    },
    { 'Retry-After': '60' },
  );

export const notFound = (): Response =>
  plainPage({
    status: 404,
    title: 'There is no such record',
    text: 'Nothing was changed. It may have been removed, or it belongs to another account.',
  });
