import { CertificatesSchema, type CertificatesFile } from '../../schema/certificates.ts';
import { CourseSchema, type CourseFile } from '../../schema/course.ts';
import { InstitutionSchema, type InstitutionFile } from '../../schema/institution.ts';
import { PageSchema, type PageFile } from '../../schema/page.ts';
import { RecordsSchema, type RecordsFile } from '../../schema/records.ts';
import { SiteSchema, type SiteFile } from '../../schema/site.ts';

/** The type of each kind of content file once it has passed its schema. */
export interface ContentOfKind {
  readonly site: SiteFile;
  readonly institution: InstitutionFile;
  readonly course: CourseFile;
  readonly certificates: CertificatesFile;
  readonly records: RecordsFile;
  readonly page: PageFile;
}

export type ContentKind = keyof ContentOfKind;

export const contentSchemas = {
  site: SiteSchema,
  institution: InstitutionSchema,
  course: CourseSchema,
  certificates: CertificatesSchema,
  records: RecordsSchema,
  page: PageSchema,
} as const;

/** Private content is never quoted in a message. */
export const isPrivate = (kind: ContentKind): boolean => kind === 'records';
