import type { Course, Institution, SitePage } from '../model/content.ts';
import type { CheckedContent } from './checked-content.ts';
import { siteOfDay, type SiteOfDay } from './published-site.ts';

/** The entries of a collection, by their ids. */
export type Collected<T> = (checked: CheckedContent) => readonly (readonly [id: string, data: T])[];

export const siteCollected: Collected<SiteOfDay> = ({ content, today }) => [
  ['site', siteOfDay(content, today)],
];

export const pagesCollected: Collected<SitePage> = ({ content }) =>
  content.pages.map((one) => [one.id, one]);

export const institutionsCollected: Collected<Institution> = ({ content }) =>
  content.institutions.map((one) => [one.id, one]);

export const coursesCollected: Collected<Course> = ({ content }) =>
  content.courses.map((one) => [one.id, one]);

/** All that the collections hold. */
export const allCollected = (checked: CheckedContent) =>
  [siteCollected, pagesCollected, institutionsCollected, coursesCollected].map((collected) =>
    collected(checked),
  );
