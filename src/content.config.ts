import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader } from './publish/content-loader.ts';
import type { PublishedSite } from './publish/published-site.ts';
import { pagesToMake } from './publish/verify-pages/pages-to-make.ts';
import type { Certificate } from './model/certificate.ts';
import type { Course, Institution } from './model/content.ts';

// Records are private and have no collection: pages cannot ask for them.
export const collections = {
  /** One entry, `site`. */
  site: defineCollection({
    loader: contentLoader(({ content, today }) => [['site', { ...content.site, today }]]),
    schema: z.custom<PublishedSite>(),
  }),
  institutions: defineCollection({
    loader: contentLoader(({ content }) => content.institutions.map((one) => [one.id, one])),
    schema: z.custom<Institution>(),
  }),
  courses: defineCollection({
    loader: contentLoader(({ content }) => content.courses.map((one) => [one.id, one])),
    schema: z.custom<Course>(),
  }),
  /** By code: those whose page is to be made. A build takes the pages of the others from an earlier one. */
  certificates: defineCollection({
    loader: contentLoader(({ content }) =>
      pagesToMake(content.certificates).map((one) => [one.code, one]),
    ),
    schema: z.custom<Certificate>(),
  }),
};
