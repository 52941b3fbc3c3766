import { getLiveCollection } from 'astro:content';
import { catalogueOf, type Catalogue } from '../model/catalogue.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Course, Institution } from '../model/content.ts';
import type { PublishedSite } from './published-site.ts';

/** The site's own description. For static pages only: one that is rendered on demand takes it from `virtual:laurel/site`. */
export async function publishedSite(): Promise<PublishedSite> {
  const [site] = await published('site');
  if (!site) throw new Error('The content has no site.');
  return site;
}

export const publishedInstitutions = (): Promise<Institution[]> => published('institutions');

export const publishedCourses = (): Promise<Course[]> => published('courses');

/** The certificates whose page is to be made. */
export const certificatesToShow = (): Promise<Certificate[]> => published('certificates');

/** The catalogue as it is on the day on which the content was read. */
export async function publishedCatalogue(): Promise<Catalogue> {
  const [site, institutions, courses] = await Promise.all([
    publishedSite(),
    publishedInstitutions(),
    publishedCourses(),
  ]);
  return catalogueOf({ site, institutions, courses, today: site.today });
}

interface Collections {
  readonly site: PublishedSite;
  readonly institutions: Institution;
  readonly courses: Course;
  readonly certificates: Certificate;
}

async function published<Name extends keyof Collections>(name: Name): Promise<Collections[Name][]> {
  const { entries = [], error } = await getLiveCollection(name);
  if (error) throw new Error(`The collection ${name} could not be read.`, { cause: error });
  return entries.map(({ data }) => data as Collections[Name]);
}
