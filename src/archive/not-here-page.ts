import { escaped } from '../model/html-text.ts';
import { shellPage } from './shell-page.ts';

/** Where links lead whose page answers only on the site itself. */
export const notHerePage = (page: string, siteUrl: string): string =>
  shellPage(page, {
    title: 'Not in this archive',
    main: `<header class="opening"><h1>Not in this archive</h1>
<p class="lede">What you followed a link to was answered by the site’s servers, and an archive has none.</p></header>
<section class="entry"><h2>What that was</h2><div class="entry-text">
<p>Course records, which learners share by links of their own, are private: nothing of them is kept in an archive. Signing in, Signature
Track and checking many codes at once need the site itself, at <span class="code">${escaped(siteUrl)}</span>, if it is still there.</p>
<p>Certificates, courses and institutions are all in the archive. <a href="/">Begin at the front page</a>, or
<a href="/verify/">check a certificate</a>.</p></div></section>`,
  });
