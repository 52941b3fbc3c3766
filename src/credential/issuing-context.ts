import type { Content, Course, Institution, Site } from '../model/content.ts';

/** The data that all credentials share: the origin they are published at, the site, its institutions and courses. */
export interface IssuingContext {
  /** Without a slash at its end: `https://certificates.example.org`, or that of a server on one's own machine. */
  readonly origin: string;
  readonly site: Pick<Site, 'name' | 'sample' | 'timeZone'>;
  /** By id. One without `credentials` signs nothing here. */
  readonly institutions: ReadonlyMap<string, Institution>;
  /** By id. */
  readonly courses: ReadonlyMap<string, Course>;
}

/** The issuing context of a published site. */
export function issuingContextOf({
  site,
  institutions,
  courses,
}: Pick<Content, 'site' | 'institutions' | 'courses'>): IssuingContext {
  return {
    origin: site.url,
    site,
    institutions: new Map(institutions.map((institution) => [institution.id, institution])),
    courses: new Map(courses.map((course) => [course.id, course])),
  };
}
