import { isPreviewBuild } from '../environment/deploy-kind.ts';
import { hasSiteSecret } from '../environment/local-state.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { ContentFrame, Site } from '../model/content.ts';
import { total } from '../model/deploy-estimate.ts';
import { publishingWay, type PublishedContent, type PublishingWay } from '../model/publishing.ts';
import { drawingSize, fitted, type DrawingSize } from '../model/drawing.ts';

/**
 * The site as pages know it, also those that are rendered on demand. Their function changes with it, so it has nothing that changes with the
 * day, a certificate or a record: of these only whether there are any, and the way that follows from how many there are.
 */
export type PublishedSite = Omit<Site, 'logo' | 'favicon' | 'publishing'> & {
  /** The size of the logo at `siteLogoPath` on the page; null where there is none. */
  readonly logo: DrawingSize | null;
  /** Whether this is a preview, on which nothing counts. */
  readonly preview: boolean;
  /** How its certificates are published. */
  readonly way: PublishingWay;
  readonly offers: Offers;
};

/** The site as static pages know it. */
export type SiteOfDay = PublishedSite & {
  /** The day on which its content was read. */
  readonly today: CalendarDay;
};

const mastheadRoom = { width: 200, height: 44 };

/** The parts of a site besides certificates. No page speaks of a part that the site does not have. */
export interface Offers {
  /** Whether learners can share course records. */
  readonly records: boolean;
  /** Whether a course takes part in Signature Track, or a certificate says so. */
  readonly identityCheck: boolean;
  /** Whether anyone can sign in, for one of the two. */
  readonly signIn: boolean;
}

/** Throws UnknownContext. */
export function publishedSiteOf(content: OfferingContent): PublishedSite {
  const { logo, favicon: _favicon, publishing: _publishing, ...site } = content.site;
  return {
    ...site,
    logo: logo === null ? null : fitted(drawingSize(logo), mastheadRoom),
    preview: isPreviewBuild(),
    way: publishingWay(content),
    offers: offersOf(content),
  };
}

/** Throws UnknownContext. */
export const siteOfDay = (content: OfferingContent, today: CalendarDay): SiteOfDay => ({
  ...publishedSiteOf(content),
  today,
});

type OfferingContent = PublishedContent & Pick<ContentFrame, 'site'>;

function offersOf({ courses, sessions }: OfferingContent): Offers {
  const canSignIn = hasSiteSecret();
  const takesPart = courses.some(({ signatureTrack }) => signatureTrack);
  const isStated = sessions.some(({ statesIdentity }) => statesIdentity);
  const hasRecords = total(sessions, 'records') > 0;
  return {
    records: canSignIn && hasRecords,
    identityCheck: takesPart || isStated,
    signIn: canSignIn && (hasRecords || takesPart),
  };
}
