import type { CertificatesFile } from '../../schema/certificates.ts';
import type { CourseFile } from '../../schema/course.ts';
import type { ErasedFile } from '../../schema/erased.ts';
import type { InstitutionFile } from '../../schema/institution.ts';
import type { PageFile } from '../../schema/page.ts';
import type { RecordsFile } from '../../schema/records.ts';
import type { SiteFile } from '../../schema/site.ts';

/** The type of each kind of content file once it has passed its schema. */
export interface ContentOfKind {
  readonly site: SiteFile;
  readonly institution: InstitutionFile;
  readonly course: CourseFile;
  readonly certificates: CertificatesFile;
  readonly records: RecordsFile;
  readonly page: PageFile;
  readonly erased: ErasedFile;
}

export type ContentKind = keyof ContentOfKind;

export { contentSchemas } from '../../schema/schema-files.ts';

/** Private content is never quoted in a message. */
export const isPrivate = (kind: ContentKind): boolean => kind === 'records' || kind === 'erased';
