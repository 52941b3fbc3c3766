import { escaped } from '../model/html-text.ts';
import { factsId, type CheckFacts } from './facts.ts';

export const checkScript = 'archive/check.js';

/** The site's page that takes codes and files, with what it needs to answer by itself. */
export function checkPage(page: string, facts: CheckFacts): string {
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return page.replace(
    '</main>',
    () =>
      `<script type="application/json" id="${factsId}">${json}</script><script src="/${checkScript}"></script></main>`,
  );
}

/**
 * Where links lead whose page answers only on the site itself, or is of a certificate that the archive lacks.
 * @param page any page of the built site
 * @param part the session or course of its certificates, in words; null where it has all of the site
 */
export const notHerePage = (page: string, siteUrl: string, part: string | null): string =>
  shellPage(page, {
    title: 'Not in this archive',
    main: `<header class="opening"><h1>Not in this archive</h1>
<p class="lede">${part === null ? ofSite : ofSiteOrCertificate}</p></header>
<section class="entry"><h2>Where it was</h2><div class="entry-text">
<p>It was at <span class="code">${escaped(siteUrl)}</span>. What is private was never in an archive.</p>
<p>${part === null ? 'Certificates, courses' : `Of certificates, only those of ${escaped(part)} are here. Courses`} and institutions are all here. <a href="/">Begin at the front page</a>, or
<a href="/verify/">check a certificate</a>.</p></div></section>`,
  });

const ofSite =
  'What you followed a link to belonged to the site itself, and an archive has nothing of it.';
const ofSiteOrCertificate =
  'What you followed a link to belonged to the site itself, or is about a certificate that is not in this archive.';

/**
 * A page of the built site with another title and content, so that what only an archive has looks like the rest.
 * Throws where the page is not built as others are.
 * @param main HTML
 */
function shellPage(page: string, { title, main }: { title: string; main: string }): string {
  const [, head, attributes, tail] = /^(.*?)<main([^>]*)>.*<\/main>(.*)$/su.exec(page) ?? [];
  if (head === undefined || attributes === undefined || tail === undefined) {
    throw new Error('A page without <main> is no page of a built site.');
  }
  const named = head
    .replace(/<title>.*?<\/title>/su, () => `<title>${escaped(title)}</title>`)
    .replace(/<meta name="description"[^>]*>/u, '')
    .replace(/<meta (?:property="og:|name="twitter:)[^>]*>/gu, '')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/gsu, '')
    .replaceAll(' aria-current="page"', '');
  return `${named}<main${attributes}>${main}</main>${tail}`;
}
