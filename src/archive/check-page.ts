import type { JsonObject } from '../credential/credential.ts';
import { inWords, type CalendarDay } from '../values/calendar.ts';

/** What the check in the browser needs to know; stands in the page itself, since from a disk nothing can be fetched. */
export interface CheckFacts {
  readonly url: string;
  readonly asOf: CalendarDay;
  /** Signed status lists by their address on the site. */
  readonly statusLists: Readonly<Record<string, JsonObject>>;
}

export const factsId = 'archive-facts';
export const checkScript = 'archive/check.js';

/** The site's page that takes codes and files, with what it needs to answer by itself. */
export function checkPage(page: string, facts: CheckFacts): string {
  const day = inWords(facts.asOf);
  return page
    .replace(/<p class="check-more">.*?<\/p>/su, '')
    .replace(
      /<p class="lede">.*?<\/p>/su,
      `<p class="lede">In this archive, without any network. The answer holds as of ${day}: what was revoked later is not known here.</p>
<noscript><p>Without JavaScript nothing can be checked here. Every certificate has its page, verify/CODE/index.html, with its code in the place of CODE, without spaces and hyphens.</p></noscript>`,
    )
    .replace(
      '</main>',
      `<script type="application/json" id="${factsId}">${json(facts)}</script><script src="/${checkScript}"></script></main>`,
    );
}

const json = (facts: CheckFacts) => JSON.stringify(facts).replaceAll('<', '\\u003c');
