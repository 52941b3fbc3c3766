import type { Instructor } from '../../schema/course.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import type { Spot } from '../yaml/located.ts';
import { isSound, type ContentDocument } from '../files/read-document.ts';
import type { Path } from '../yaml/positions.ts';

/** An SVG file as a content file names it. */
export interface DrawingReference {
  /** Relative to the content folder. */
  readonly file: string;
  readonly spot: Spot;
}

/** Every SVG file that is named, once for each time that it is. */
export function drawingReferences(folder: ContentFolder): readonly DrawingReference[] {
  const ofInstitutions = folder.institutions.flatMap((document) => [
    ...named(document, ['logo'], document.value?.logo),
    ...named(document, ['seal'], document.value?.seal),
  ]);
  const ofCourses = folder.courses.flatMap((document) => {
    if (!document.value || !Array.isArray(document.value.instructors)) return [];
    const instructors: readonly (Instructor | null)[] = document.value.instructors;
    return instructors.flatMap((instructor, at) =>
      named(document, ['instructors', at, 'signature'], instructor?.signature),
    );
  });
  return [...ofInstitutions, ...ofCourses];
}

function named(document: ContentDocument, path: Path, value: unknown): readonly DrawingReference[] {
  if (typeof value !== 'string' || !isSound(document, path)) return [];
  return [{ file: value, spot: { file: document.file, path } }];
}
