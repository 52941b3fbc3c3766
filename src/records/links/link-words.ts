import { inWords, momentInWords } from '../../values/calendar.ts';
import type { OwnedLink } from './links-of.ts';
import type { Section, ShareLink } from './share-link.ts';

/** The name of each section, for learners. */
export const sectionNames: Readonly<Record<Section, string>> = {
  score: 'the final score',
  assignments: 'every assignment with its score',
  format: 'how the course was taught and graded',
  certificate: 'the certificate',
};

/** How long a link works, as the end of a sentence. */
export function workingTime({
  expiresAt,
  timeZone,
}: Pick<ShareLink, 'expiresAt' | 'timeZone'>): string {
  return expiresAt === null
    ? 'until the learner takes it back'
    : `until the end of ${inWords(expiresAt)} (${timeZone}), unless the learner takes it back before`;
}

/** Who can see what through a link, in one sentence for the learner. */
export function whoSeesWhat(
  link: Pick<OwnedLink, 'hasPasscode' | 'sections' | 'expiresAt' | 'timeZone' | 'isExpired'>,
): string {
  const { hasPasscode, sections, expiresAt, timeZone } = link;
  if (link.isExpired) return 'Nobody sees anything by it any more: its last day has passed.';
  const who = hasPasscode ? 'Anyone who has the link and its passcode' : 'Anyone who has the link';
  const what = list.format(['your name', ...sections.map((one) => sectionNames[one])]);
  const until =
    expiresAt === null
      ? 'until you revoke it'
      : `until the end of ${inWords(expiresAt)} (${timeZone})`;
  return `${who} sees ${what}, ${until}.`;
}

/** How many links open a record now, in one sentence. */
export function openLinksInWords(links: readonly Pick<OwnedLink, 'isExpired'>[]): string {
  const open = links.filter(({ isExpired }) => !isExpired).length;
  if (open === 0) return 'No link opens it: only you and the institution can see it.';
  return open === 1 ? 'One link opens it.' : `${open} links open it.`;
}

/** When a link was last opened, and how often, in one sentence. */
export function openedInWords(opened: OwnedLink['opened'], timeZone: string): string {
  if (opened === null) return 'Not opened yet.';
  const times = opened.count === 1 ? 'once' : `${opened.count} times`;
  return `Opened ${times}, last on ${momentInWords(new Date(opened.at), timeZone)}.`;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
