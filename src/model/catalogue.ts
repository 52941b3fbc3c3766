import type { CalendarDay } from '../values/calendar.ts';
import type { Course, Institution, Session, Site } from './content.ts';
import { nextSession, startsSoon } from './sessions.ts';

/** A course as the catalogue lists it. */
export interface CatalogueEntry {
  readonly course: Course;
  readonly institution: Institution;
  readonly subject: Site['subjects'][number];
  readonly next: Session | undefined;
  readonly soon: boolean;
}

/** One thing to choose in a filter, with the number of courses that it leaves on its own. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  readonly institutions: readonly Choice[];
  readonly subjects: readonly Choice[];
  readonly signatureTrack: number;
  readonly soon: number;
}

export interface CatalogueSource {
  readonly site: { readonly subjects: Site['subjects']; readonly startingSoonDays: number };
  readonly institutions: readonly Institution[];
  readonly courses: readonly Course[];
  readonly today: CalendarDay;
}

/** All courses, those that begin next first, with the choices of each filter. Choices without a course are left out. */
export function catalogueOf({ site, institutions, courses, today }: CatalogueSource): Catalogue {
  const entries = courses
    .flatMap((course) => {
      const institution = institutions.find(({ id }) => id === course.institutionId);
      const subject = site.subjects.find(({ id }) => id === course.subject);
      if (!institution || !subject) return [];
      const next = nextSession(course.sessions, today);
      const soon = startsSoon(course.sessions, today, site.startingSoonDays);
      return [{ course, institution, subject, next, soon }];
    })
    .toSorted(byStartThenTitle);
  const choices = (options: readonly { id: string; name: string }[], of: Pick) =>
    options
      .map(({ id, name }) => ({ id, name, count: entries.filter((e) => of(e) === id).length }))
      .filter(({ count }) => count > 0);
  return {
    entries,
    institutions: choices(institutions, ({ institution }) => institution.id),
    subjects: choices(site.subjects, ({ subject }) => subject.id),
    signatureTrack: entries.filter(({ course }) => course.signatureTrack).length,
    soon: entries.filter(({ soon }) => soon).length,
  };
}

type Pick = (entry: CatalogueEntry) => string;

function byStartThenTitle(a: CatalogueEntry, b: CatalogueEntry): number {
  const last = '9999-12-31';
  const [startOfA, startOfB] = [a.next?.start ?? last, b.next?.start ?? last];
  if (startOfA !== startOfB) return startOfA < startOfB ? -1 : 1;
  return a.course.title < b.course.title ? -1 : 1;
}
