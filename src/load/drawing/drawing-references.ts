import type { Instructor } from '../../schema/course.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import type { Spot } from '../yaml/located.ts';
import { isSound, type ContentDocument } from '../files/read-document.ts';
import type { Path } from '../yaml/positions.ts';

/** The use of a drawing. That of a site is not on certificates. */
export type DrawingRole = 'logo' | 'seal' | 'signature' | 'site';

/** An SVG, PNG or JPEG file as a content file names it. */
export interface DrawingReference {
  readonly role: DrawingRole;
  /** Relative to the content folder. */
  readonly file: string;
  readonly spot: Spot;
}

/** Every drawing that is named, once for each time that it is. */
export function drawingReferences(folder: ContentFolder): readonly DrawingReference[] {
  const ofInstitutions = folder.institutions.flatMap((document) => [
    ...named('logo', document, ['logo'], document.value?.logo),
    ...named('seal', document, ['seal'], document.value?.seal),
  ]);
  const ofCourses = folder.courses.flatMap((document) => {
    if (!document.value || !Array.isArray(document.value.instructors)) return [];
    const instructors: readonly (Instructor | null)[] = document.value.instructors;
    return instructors.flatMap((instructor, at) =>
      named('signature', document, ['instructors', at, 'signature'], instructor?.signature),
    );
  });
  const { site } = folder;
  const ofSite = site
    ? (['logo', 'favicon'] as const).flatMap((key) => named('site', site, [key], site.value?.[key]))
    : [];
  return [...ofSite, ...ofInstitutions, ...ofCourses];
}

function named(
  role: DrawingRole,
  document: ContentDocument,
  path: Path,
  value: unknown,
): readonly DrawingReference[] {
  if (typeof value !== 'string' || !isSound(document, path)) return [];
  return [{ role, file: value, spot: { file: document.file, path } }];
}
