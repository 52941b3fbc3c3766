import { factsId, type CheckFacts } from '../check-page.ts';

/** What the page that checks was given when the archive was made. */
export const pageFacts = (): CheckFacts =>
  JSON.parse(document.getElementById(factsId)?.textContent ?? '') as CheckFacts;
