import { defineCollection } from 'astro:content';
import {
  coursesCollected,
  institutionsCollected,
  pagesCollected,
  siteCollected,
} from './publish/collected-content.ts';
import { contentLoader } from './publish/content-loader.ts';

// Certificates come as props of their pages: see docs/decisions/collections.md. Records and reviewers are private: pages cannot ask for them.
export const collections = {
  /** One entry, `site`. */
  site: defineCollection({ loader: contentLoader(siteCollected) }),
  pages: defineCollection({ loader: contentLoader(pagesCollected) }),
  institutions: defineCollection({ loader: contentLoader(institutionsCollected) }),
  courses: defineCollection({ loader: contentLoader(coursesCollected) }),
};
