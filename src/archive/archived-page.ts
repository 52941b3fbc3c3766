import { inWords, type CalendarDay } from '../values/calendar.ts';
import { styleFile } from './archive-style.ts';
import { archivedWords, inArchive } from './archived-words.ts';
import { fileAt, relativeAddress } from './relative-address.ts';

export interface ArchivedPages {
  /** The site's origin, without a slash at its end. */
  readonly url: string;
  /** Whether the archive has this file, by its path. */
  readonly has: (file: string) => boolean;
  /** The day as of which its pages hold. */
  readonly asOf: CalendarDay;
}

export const checkFile = 'verify/index.html';
export const notHereFile = 'not-in-this-archive/index.html';
export const pageScript = 'archive/page.js';

/** Of a tag as the site generator writes it: attributes in double quotes, or bare. */
const tag = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*\s*\/?>/giu;
/** The first thing on every page, and to stay so. */
const skipLink = /<a class="skip[^>]*>.*?<\/a>/su;
const address = /(\s(?:href|src|action)=")([^"]*)"/giu;

/**
 * A page of the built site as an archive has it: every address relative to the page, links to what is not there leading to a page
 * that says so, one plain script instead of modules, and the notice at its head.
 * @param file the page's path in the archive
 */
export function archivedPage(html: string, file: string, pages: ArchivedPages): string {
  const withoutModules = html
    .replace(/<script type="module"[^>]*>[\s\S]*?<\/script>/gu, '')
    .replace(/<link rel="(?:modulepreload|preload|canonical)"[^>]*>/gu, '')
    .replace(/<a href="\/account\/"[^>]*>\s*Your records\s*<\/a>/gu, '');
  return inArchive(withoutModules, archivedWords(pages.asOf))
    .replace(tag, (whole) => withAddresses(whole, file, pages))
    .replace('</head>', `<link rel="stylesheet" href="${relativeAddress(file, styleFile)}"></head>`)
    .replace(skipLink, (link) => `${link}${noticeAt(file, pages.asOf)}`)
    .replace('</body>', `<script src="${relativeAddress(file, pageScript)}"></script></body>`);
}

function withAddresses(whole: string, file: string, pages: ArchivedPages): string {
  return whole.replace(
    address,
    (_, start: string, target: string) => `${start}${archivedAddress(target, file, pages)}"`,
  );
}

/** An address of a page as it holds in the archive; those of other hosts stay. */
function archivedAddress(target: string, from: string, pages: ArchivedPages): string {
  const isOwn = target === pages.url || target.startsWith(`${pages.url}/`);
  const local = isOwn ? target.slice(pages.url.length) || '/' : target;
  if (!local.startsWith('/') || local.startsWith('//')) return target;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(local) ?? [];
  const file = fileAt(path);
  if (pages.has(file)) return `${relativeAddress(from, file)}${rest.replace(/^\?[^#]*/u, '')}`;
  return relativeAddress(from, notHereFile);
}

const noticeAt = (file: string, asOf: CalendarDay) =>
  `<aside class="strip sample-strip" aria-label="Archive"><p class="frame"><strong>Archive.</strong> These pages are as they were on ${inWords(asOf)} and do not change: what was revoked or corrected later is not in them. <a href="${relativeAddress(file, checkFile)}">Check a certificate</a></p></aside>`;
