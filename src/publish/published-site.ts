import type { CalendarDay } from '../model/calendar.ts';
import type { Site } from '../model/content.ts';

/** The site as pages know it: with the day on which its content was read. */
export type PublishedSite = Site & { readonly today: CalendarDay };
