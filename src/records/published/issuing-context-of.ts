import type { Ground } from '../../credential/issuing-context.ts';
import type { Course, Institution } from '../../model/content.ts';

/** A ground as a deploy carries it: as JSON, without drawings. Holds nothing of any learner. */
export interface StoredGround {
  readonly origin: Ground['origin'];
  readonly site: Ground['site'];
  readonly institutions: readonly Institution[];
  readonly courses: readonly Course[];
}

/** What credentials of records stand on, to be stored. */
export function storedGround({ origin, site, institutions, courses }: Ground): StoredGround {
  const { name, sample, timeZone } = site;
  return {
    origin,
    site: { name, sample, timeZone },
    institutions: [...institutions.values()].map((each) => ({ ...each, logo: '', seal: null })),
    courses: [...courses.values()].map((each) => ({
      ...each,
      instructors: each.instructors.map(({ signature: _, ...instructor }) => instructor),
    })),
  };
}

/** The ground as it was stored. */
export function groundFrom({ origin, site, institutions, courses }: StoredGround): Ground {
  return {
    origin,
    site,
    institutions: new Map(institutions.map((each) => [each.id, each])),
    courses: new Map(courses.map((each) => [each.id, each])),
  };
}
