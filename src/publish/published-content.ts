import { getCollection, getEntry } from 'astro:content';
import { catalogueOf, type Catalogue } from '../model/catalogue.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Course, Institution } from '../model/content.ts';
import type { PublishedSite } from './published-site.ts';
import { isNothingToMake } from './verify-pages/pages-to-make.ts';

/** The site's own description. For static pages only: one that is rendered on demand takes it from `virtual:laurel/site`. */
export async function publishedSite(): Promise<PublishedSite> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('The content has no site.');
  return entry.data;
}

export async function publishedInstitutions(): Promise<Institution[]> {
  return (await getCollection('institutions')).map(({ data }) => data);
}

export async function publishedCourses(): Promise<Course[]> {
  return (await getCollection('courses')).map(({ data }) => data);
}

/** The certificates whose page is to be made. */
export async function certificatesToShow(): Promise<Certificate[]> {
  // Astro warns of an empty collection.
  if (isNothingToMake()) return [];
  return (await getCollection('certificates')).map(({ data }) => data);
}

/** The catalogue as it is on the day on which the content was read. */
export async function publishedCatalogue(): Promise<Catalogue> {
  const [site, institutions, courses] = await Promise.all([
    publishedSite(),
    publishedInstitutions(),
    publishedCourses(),
  ]);
  return catalogueOf({ site, institutions, courses, today: site.today });
}
