import { escaped, unescaped } from '../model/html-text.ts';
import {
  archiveDay,
  requiredValueOf,
  rewritten,
  valueOf,
  type ArchivePlace,
  type MarkedElement,
} from '../model/page-marks.ts';
import { inWords, type CalendarDay } from '../values/calendar.ts';
import { isCertificatePage } from './contents.ts';
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

/** Styles that pages of an archive have beside the site's own. */
export const archiveStyle = '.sample-strip a{color:inherit}\n';
export const styleFile = 'archive/archive.css';

/** Of a tag as the site generator writes it: attributes in double quotes, or bare. */
const tag = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*\s*\/?>/giu;
const address = /(\s(?:href|src|action)=")([^"]*)"/giu;

/**
 * A page of the built site as an archive has it: every address relative to the page, links to what is not there leading to a page
 * that says so, one plain script instead of modules, and the notice at its head. Throws where the page lacks a mark that it needs.
 * @param file the page's path in the archive
 */
export function archivedPage(html: string, file: string, pages: ArchivedPages): string {
  const withoutModules = html
    .replace(/<script type="module"[^>]*>[\s\S]*?<\/script>/gu, '')
    .replace(/<link rel="(?:modulepreload|preload|canonical)"[^>]*>/gu, '');
  return withArchivedPlaces(withoutModules, file, pages.asOf)
    .replace(tag, (whole) => withAddresses(whole, file, pages))
    .replace('</head>', `<link rel="stylesheet" href="${relativeAddress(file, styleFile)}"></head>`)
    .replace('</body>', `<script src="${relativeAddress(file, pageScript)}"></script></body>`);
}

/** The page with its marked places as an archive has them. */
function withArchivedPlaces(html: string, file: string, asOf: CalendarDay): string {
  try {
    const changed = placesOn(html, file).reduce(
      (page, place) => rewritten(page, 'archive', place, archivedPlace(place, file, asOf)),
      html,
    );
    return valueOf(changed, 'past') === null ? changed : inThePast(changed, asOf);
  } catch (error) {
    throw new Error(`${file} cannot be archived. ${(error as Error).message}`, { cause: error });
  }
}

/** The page with the words that its components have for an archive. */
const inThePast = (html: string, asOf: CalendarDay): string =>
  rewritten(
    html,
    'past',
    undefined,
    ({ value, open, close }) =>
      open + escaped(unescaped(value).replaceAll(archiveDay, inWords(asOf))) + close,
  );

/** The places that a page must have. */
function placesOn(html: string, file: string): readonly ArchivePlace[] {
  const every: readonly ArchivePlace[] = ['notice', 'live-only', 'only-at'];
  if (file === checkFile) {
    const takesFiles = valueOf(html, 'checkFile') !== null;
    return [...every, 'lede', ...only('compared-with', takesFiles)];
  }
  if (!isCertificatePage(file)) return every;
  requiredValueOf(html, 'verdict');
  requiredValueOf(html, 'past');
  return [...every, 'address-bar'];
}

const only = (place: ArchivePlace, isThere: boolean): readonly ArchivePlace[] =>
  isThere ? [place] : [];

/** Returns the HTML that an archive puts in a place. */
function archivedPlace(
  place: ArchivePlace,
  file: string,
  asOf: CalendarDay,
): (live: MarkedElement) => string {
  const day = inWords(asOf);
  const saying =
    (words: string) =>
    ({ open, close }: MarkedElement) =>
      open + words + close;
  const places: Readonly<Record<ArchivePlace, (live: MarkedElement) => string>> = {
    notice: ({ open, inner, close }) => open + inner + close + noticeAt(file, day),
    'live-only': () => '',
    'only-at': saying('An archive of pages that were at'),
    'address-bar': saying('; this is a copy'),
    'compared-with': saying('this archive'),
    lede: (live) =>
      saying(
        `In this archive, without any network. The answer holds as of ${day}: what was revoked later is not known here.`,
      )(live) + withoutScript,
  };
  return places[place];
}

const withoutScript =
  '<noscript><p>Without JavaScript nothing can be checked here. Every certificate has its page, verify/CODE/index.html, with its code in the place of CODE, without spaces and hyphens.</p></noscript>';

const noticeAt = (file: string, day: string) =>
  `<aside class="strip sample-strip" aria-label="Archive"><p class="frame"><strong>Archive.</strong> These pages are as they were on ${day} and do not change: what was revoked or corrected later is not in them. <a href="${relativeAddress(file, checkFile)}">Check a certificate</a></p></aside>`;

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
