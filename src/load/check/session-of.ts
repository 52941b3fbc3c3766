import path from 'node:path';
import type { CourseFile, Session } from '../../schema/course.ts';
import { listed } from '../../wording/listed.ts';
import { nearest } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import { sessionFile, type SessionKind } from '../files/content-files.ts';
import type { ContentFolder, Filed } from '../files/content-folder.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';

export interface SessionOfFile {
  readonly problems: readonly ContentProblem[];
  /** Absent where the course is unknown or could not be read. */
  readonly course?: Filed<'course'> & { readonly value: CourseFile };
  readonly session?: Session;
  /** Where the course says when the session ends. */
  readonly endSpot?: Spot;
}

/** The course and session that the folders of a certificates or records file name. */
export function sessionOf(
  document: Filed<'certificates'> | Filed<'records'>,
  folder: ContentFolder,
): SessionOfFile {
  const course = folder.courses.find(({ id }) => id === document.id);
  if (!course) return { problems: unknownCourse(document, folder) };
  if (!course.value || !isSound(course, ['sessions'])) return { problems: [] };
  const { sessions } = course.value;
  const found = { ...course, value: course.value };
  const at = sessions.findIndex(({ id }) => id === document.session);
  const session = sessions[at];
  if (!session) return { problems: [unknownSession(document, found)], course: found };
  const endSpot = { file: course.file, path: ['sessions', at, 'end'] };
  return { problems: [], course: found, session, endSpot };
}

function unknownCourse(
  document: Filed<'certificates'> | Filed<'records'>,
  folder: ContentFolder,
): readonly ContentProblem[] {
  if (folder.problems.some(({ at }) => at.file === `courses/${document.id}.yaml`)) return [];
  const known = folder.courses.map(({ id }) => id);
  const meant = nearest(document.id, known);
  return [
    problemAt(
      { file: document.file, path: [] },
      {
        code: 'course-unknown',
        what: `There is no course ${quoted(document.id)}.`,
        fix: `Add courses/${document.id}.yaml, or rename the folder to that of a course.${meant ? ` Did you mean ${document.kind}/${meant}/?` : ''}`,
      },
    ),
  ];
}

function unknownSession(
  document: Filed<'certificates'> | Filed<'records'>,
  course: Filed<'course'> & { readonly value: CourseFile },
): ContentProblem {
  const known = course.value.sessions.map(({ id }) => id);
  const meant = nearest(document.session, known);
  return problemAt(
    { file: document.file, path: [] },
    {
      code: 'session-unknown',
      what: `The course has no session ${quoted(document.session)}.`,
      fix: `Add it to the course’s sessions, or rename the file.${meant ? ` Did you mean ${renamed(document, meant)}?` : ` It lists ${listed(known)}.`}`,
      related: {
        spot: { file: course.file, path: ['sessions'], part: 'key' },
        what: 'the course’s sessions',
      },
    },
  );
}

const renamed = ({ kind, id, number }: Filed<SessionKind>, session: string): string =>
  path.basename(sessionFile(kind, { id, session }, number));
