import type { Content, Course, Institution, Site } from '../model/content.ts';

/** What credentials stand on: where they are published, and what does not differ between the certificates of a course. */
export interface Ground {
  /** Without a slash at its end: `https://certificates.example.org`, or that of a server on one's own machine. */
  readonly origin: string;
  readonly site: Pick<Site, 'name' | 'sample' | 'timeZone'>;
  /** By id. One without `credentials` signs nothing here. */
  readonly institutions: ReadonlyMap<string, Institution>;
  /** By id. */
  readonly courses: ReadonlyMap<string, Course>;
}

/** The ground of a published site. */
export function groundOf({
  site,
  institutions,
  courses,
}: Pick<Content, 'site' | 'institutions' | 'courses'>): Ground {
  return {
    origin: site.url,
    site,
    institutions: new Map(institutions.map((institution) => [institution.id, institution])),
    courses: new Map(courses.map((course) => [course.id, course])),
  };
}
