import type { IssuingContext } from '../../credential/issuing-context.ts';
import type { Course, Institution } from '../../model/content.ts';

/** An issuing context as a deploy carries it: as JSON, without drawings. Holds nothing of any learner. */
export interface StoredIssuingContext {
  readonly origin: IssuingContext['origin'];
  readonly site: IssuingContext['site'];
  readonly institutions: readonly Institution[];
  readonly courses: readonly Course[];
}

/** The stored form of an issuing context. */
export function storedIssuingContext({
  origin,
  site,
  institutions,
  courses,
}: IssuingContext): StoredIssuingContext {
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

/** The issuing context, from its stored form. */
export function issuingContextFrom({
  origin,
  site,
  institutions,
  courses,
}: StoredIssuingContext): IssuingContext {
  return {
    origin,
    site,
    institutions: new Map(institutions.map((each) => [each.id, each])),
    courses: new Map(courses.map((each) => [each.id, each])),
  };
}
