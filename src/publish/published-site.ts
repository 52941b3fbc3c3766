import { isPreviewBuild } from '../environment/deploy-kind.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { Site } from '../model/content.ts';

/** The site as pages know it. */
export type PublishedSite = Site & {
  /** The day on which its content was read. */
  readonly today: CalendarDay;
  /** Whether this is a preview, on which nothing counts. */
  readonly preview: boolean;
};

/** Throws UnknownContext. */
export const publishedSiteOf = (site: Site, today: CalendarDay): PublishedSite => ({
  ...site,
  today,
  preview: isPreviewBuild(),
});
