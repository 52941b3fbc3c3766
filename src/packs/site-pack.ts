import { packed, unpacked } from '../cache/pack.ts';
import type { SigningState } from '../credential/signing.ts';
import type { Course, Institution, Site } from '../model/content.ts';
import type { CalendarDay } from '../values/calendar.ts';

/** The part that all certificates of a deploy share. */
export interface CarriedSite {
  /** The day on which the content was read. */
  readonly today: CalendarDay;
  readonly site: Site;
  /** As they sign: those that do have `credentials`. */
  readonly institutions: readonly Institution[];
  /** By the institution's id. */
  readonly signing: Readonly<Record<string, SigningState>>;
}

export const sitePackName = 'site.pack';
/** Each course is a pack of its own: there can be thousands, and each has its syllabus. */
export const coursePackName = (courseId: string): string => `courses/${courseId}.pack`;

export const sitePack = (carried: CarriedSite): Buffer => packed({ name: sitePackName, carried });
export const coursePack = (course: Course): Buffer =>
  packed({ name: coursePackName(course.id), carried: course });

// Undefined where the bytes are not that pack as a build of this version has written it.
export const siteIn = (bytes: Buffer): CarriedSite | undefined =>
  carriedIn(sitePackName, bytes) as CarriedSite | undefined;
export const courseIn = (courseId: string, bytes: Buffer): Course | undefined =>
  carriedIn(coursePackName(courseId), bytes) as Course | undefined;

function carriedIn(name: string, bytes: Buffer): unknown {
  const found = unpacked(bytes) as { name?: unknown; carried?: unknown } | undefined;
  return found?.name === name ? found.carried : undefined;
}
