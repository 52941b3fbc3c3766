import type { JsonObject } from '../credential/credential.ts';
import { inWords, type CalendarDay } from '../model/calendar.ts';
import { escaped } from '../model/html-text.ts';
import { shellPage } from './shell-page.ts';

/** What the check in the browser needs to know; stands in the page itself, since from a disk nothing can be fetched. */
export interface CheckFacts {
  readonly url: string;
  readonly asOf: CalendarDay;
  /** DID documents. */
  readonly issuers: readonly JsonObject[];
  /** Signed status lists by their address on the site. */
  readonly statusLists: Readonly<Record<string, JsonObject>>;
}

export const factsId = 'archive-facts';
export const checkScript = 'archive/check.js';

/** The page that looks codes up and checks files. Addresses are those of the site, as in other pages before they are archived. */
export function checkPage(page: string, facts: CheckFacts): string {
  const day = inWords(facts.asOf);
  const signed = facts.issuers.length > 0;
  return shellPage(page, {
    title: 'Check a certificate',
    main: `<header class="opening"><h1>Check a certificate</h1>
<p class="lede">In this archive, without any network. What it says holds as of ${escaped(day)}: what was revoked later is not known here.</p></header>
<noscript><p class="entry">Without JavaScript files cannot be checked here. Every certificate has its page: verify/CODE/index.html, with the code in place of CODE, without spaces and hyphens.</p></noscript>
<section class="entry"><h2>By its code</h2><form id="look-up" class="look-up entry-text" hidden>
<label for="code">Verification code</label>
<div class="look-up-row"><input type="text" id="code" name="code" required maxlength="2000" autocomplete="off" autocapitalize="characters" spellcheck="false">
<button class="button" type="submit">Look it up</button></div>
<p class="hint" role="status" id="look-up-answer"></p></form></section>
<section class="entry"><h2>By its file</h2><div class="entry-text">
${signed ? `<p>The PNG, the PDF or the credential (JSON) that you were given. It does not leave your computer.</p>` : `<p>Certificates of this site were not signed, so that a file cannot be checked by itself. Look its code up.</p>`}
<form id="file-form" hidden><p><label for="file">Certificate file</label> <input type="file" id="file" accept=".png,.pdf,.json,image/png,application/pdf,application/json"></p></form>
<div id="file-answer" role="status" aria-live="polite"></div></div></section>
<script type="application/json" id="${factsId}">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>
<script src="/${checkScript}"></script>`,
  });
}
