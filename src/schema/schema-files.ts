import { CertificatesSchema } from './certificates.ts';
import { CourseSchema } from './course.ts';
import { ErasedSchema } from './erased.ts';
import { InstitutionSchema } from './institution.ts';
import { PageSchema } from './page.ts';
import { RecordsSchema } from './records.ts';
import { SiteSchema } from './site.ts';

/** The schema of each kind of content file. */
export const contentSchemas = {
  site: SiteSchema,
  institution: InstitutionSchema,
  course: CourseSchema,
  certificates: CertificatesSchema,
  records: RecordsSchema,
  page: PageSchema,
  erased: ErasedSchema,
};

/** The content of each JSON Schema file in `src/schema/json`, by its name. Editors complete and check content with them. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(contentSchemas).map(([name, schema]) => {
      const file = `${name}.schema.json`;
      const document = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:laurel:schema:${name}`,
        ...schema,
      };
      return [file, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}
