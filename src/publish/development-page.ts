import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { escaped } from '../model/html-text.ts';

export interface DevelopmentPage {
  readonly title: string;
  /** HTML. */
  readonly main: string;
  /** HTML for the end of the head. */
  readonly head?: string;
}

/**
 * A page of the servers on this machine, in the look of the site. It carries its style sheets and fonts with it, so that it needs nothing
 * that the content or a build could lack, and is the same beside both servers.
 */
export async function developmentPage({
  title,
  main,
  head = '',
}: DevelopmentPage): Promise<string> {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${await (styles ??= readStyles())}</style>
${head}
</head>
<body>
<aside class="strip preview-strip" aria-label="Development"><p class="frame">Only on this machine. No visitor of the site sees this page.</p></aside>
<header class="masthead">
<div class="frame">
<a class="masthead-name" href="/">Laurel</a>
<nav aria-label="Main">
<a href="/">The site</a>
<a href="/account/">Your records</a>
<a href="/outbox/">Outbox</a>
</nav>
</div>
</header>
<main id="main" class="frame">
${main}
</main>
</body>
</html>
`;
}

let styles: Promise<string> | undefined;

const sheets = ['tokens', 'base', 'frame', 'document', 'development'];
const faces = [
  ['Newsreader', 500, '@fontsource/newsreader/files/newsreader-latin-500-normal.woff2'],
  [
    'Source Sans Pro',
    400,
    '@fontsource/source-sans-pro/files/source-sans-pro-latin-400-normal.woff2',
  ],
  [
    'Source Sans Pro',
    600,
    '@fontsource/source-sans-pro/files/source-sans-pro-latin-600-normal.woff2',
  ],
] as const;

async function readStyles(): Promise<string> {
  const folder = path.join(import.meta.dirname, '../styles');
  const texts = [
    ...faces.map(fontFace),
    ...sheets.map((name) => readFile(path.join(folder, `${name}.css`), 'utf8')),
  ];
  return (await Promise.all(texts)).join('\n');
}

async function fontFace([family, weight, file]: (typeof faces)[number]): Promise<string> {
  const font = await readFile(createRequire(import.meta.url).resolve(file), 'base64');
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${font}) format('woff2')}`;
}
