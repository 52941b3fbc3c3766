import { getCollection, getEntry } from 'astro:content';
import { catalogueOf, type Catalogue } from '../model/catalogue.ts';
import type { SiteOfDay } from './published-site.ts';

/** The site's own description. For static pages only: one that is rendered on demand takes it from `virtual:laurel/site`. */
export async function publishedSite(): Promise<SiteOfDay> {
  const site = await getEntry('site', 'site');
  if (!site) throw new Error('The content has no site.');
  return site.data;
}

/** The catalogue as it is on the day on which the content was read. */
export async function publishedCatalogue(): Promise<Catalogue> {
  const [site, institutions, courses] = await Promise.all([
    publishedSite(),
    getCollection('institutions'),
    getCollection('courses'),
  ]);
  return catalogueOf({
    site,
    institutions: institutions.map(({ data }) => data),
    courses: courses.map(({ data }) => data),
    today: site.today,
  });
}
