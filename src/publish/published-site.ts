import { isPreviewBuild } from '../environment/deploy-kind.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { Site } from '../model/content.ts';
import { drawingSize, fitted, type DrawingSize } from '../model/drawing.ts';

/** The site as pages know it. */
export type PublishedSite = Omit<Site, 'logo' | 'favicon'> & {
  /** The size of the logo at `siteLogoPath` on the page; null where there is none. */
  readonly logo: DrawingSize | null;
  /** The day on which its content was read. */
  readonly today: CalendarDay;
  /** Whether this is a preview, on which nothing counts. */
  readonly preview: boolean;
};

const mastheadRoom = { width: 200, height: 44 };

/** Throws UnknownContext. */
export const publishedSiteOf = (
  { logo, favicon: _, ...site }: Site,
  today: CalendarDay,
): PublishedSite => ({
  ...site,
  logo: logo === null ? null : fitted(drawingSize(logo), mastheadRoom),
  today,
  preview: isPreviewBuild(),
});
