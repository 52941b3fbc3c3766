import { defineLiveCollection } from 'astro/content/config';
import { contentLoader } from './publish/content-loader.ts';
import { publishedSiteOf } from './publish/published-site.ts';
import { pagesToMake } from './publish/verify-pages/pages-to-make.ts';

// Live, since the process that asks has read the content already: a copy in Astro's store would have to be written, read and kept in
// memory beside it, and every development server of a checkout would read the last one's.
// Records are private and have no collection: pages cannot ask for them.
export const collections = {
  /** One entry, `site`. */
  site: defineLiveCollection({
    loader: contentLoader(({ content, today }) => [['site', publishedSiteOf(content.site, today)]]),
  }),
  institutions: defineLiveCollection({
    loader: contentLoader(({ content }) => content.institutions.map((one) => [one.id, one])),
  }),
  courses: defineLiveCollection({
    loader: contentLoader(({ content }) => content.courses.map((one) => [one.id, one])),
  }),
  /** By code: those whose page is to be made. A build takes the pages of the others from an earlier one. */
  certificates: defineLiveCollection({
    loader: contentLoader(({ content }) =>
      pagesToMake(content.certificates).map((one) => [one.code, one]),
    ),
  }),
};
