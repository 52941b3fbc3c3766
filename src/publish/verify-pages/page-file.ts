import path from 'node:path';
import type { CalendarDay } from '../../values/calendar.ts';

/** Where a certificate's page is published. */
export const pageFile = (dist: string, code: string): string =>
  path.join(dist, 'verify', code, 'index.html');

/** Names the published page, which also says of which day it is. */
export const publishedKey = (key: string, today: CalendarDay): string => `${key} ${today}`;
