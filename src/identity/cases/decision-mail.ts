import { escaped } from '../../model/html-text.ts';
import { letterHtml, letterText, oneLine } from '../../account/letter.ts';
import type { RecordCatalogue } from '../../records/published/published-records.ts';
import type { Mail } from '../../account/service.ts';
import { retentionDays } from '../store/retention.ts';
import type { ReviewCase, Settled } from '../store/stored.ts';

export interface DecisionMail {
  readonly to: string;
  /** The name of the institution whose reviewers have decided. */
  readonly sender: string;
  readonly site: RecordCatalogue['site'];
  readonly kind: ReviewCase['kind'];
  readonly outcome: Settled['outcome'];
  readonly isAppeal: boolean;
}

/** The mail that reports a decision of people to its learner. Names no learner, no course and no work. */
export function decisionMail({ to, sender, site, kind, outcome, isAppeal }: DecisionMail): Mail {
  const title = `${site.identityCheckName}: ${titles[outcome]}`;
  const paragraphs = [words[kind][outcome], isAppeal ? afterAppeal : next[outcome]];
  const link = `${site.url}/account/signature-track/`;
  const contact = `Questions: ${site.contact}`;
  return {
    to,
    from: oneLine(sender),
    subject: oneLine(`${title} – ${sender}`),
    text: letterText([title, ...paragraphs, link], site, contact),
    html: letterHtml(title, asHtml(paragraphs, link), site, contact),
  };
}

const asHtml = (paragraphs: readonly string[], link: string): string =>
  [
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a class="button" href="${escaped(link)}">See how it stands</a></p>`,
    `<p class="quiet"><a class="address" href="${escaped(link)}">${escaped(link)}</a></p>`,
  ].join('\n');

const titles: Readonly<Record<Settled['outcome'], string>> = {
  match: 'confirmed',
  unclear: 'please take a photo once more',
  lapsed: 'please take a photo once more',
  refused: 'not confirmed',
};

const words: Readonly<Record<ReviewCase['kind'], Readonly<Record<Settled['outcome'], string>>>> = {
  enrolment: {
    match:
      'Your photo was compared with your identity document, and they show the same person. The photo of your document has been deleted.',
    unclear: 'From your photos it could not be told whether they show the same person.',
    lapsed:
      'Nobody could compare your photos within the time for which we may keep your document, so that we have deleted it. This was not your fault.',
    refused:
      'Two people, each on their own, found that your photo and your identity document do not show the same person.',
  },
  work: {
    match: 'The photo that you took with a piece of work was compared with yours, and confirmed.',
    unclear: 'From the photo that you took with a piece of work it could not be told who is in it.',
    lapsed: 'Nobody could look at the photo of a piece of work in time. This was not your fault.',
    refused:
      'Two people, each on their own, found that the photo of a piece of work does not show the person of your enrolment.',
  },
};

const again = 'The page says what would help. What you have done besides is kept.';
const next: Readonly<Record<Settled['outcome'], string>> = {
  match: 'There is nothing more to do.',
  unclear: again,
  lapsed: again,
  refused: `If this is wrong, you can appeal within ${retentionDays.appeal} days, and others will look at it.`,
};
const afterAppeal = 'This was decided after your appeal, by others than before.';
