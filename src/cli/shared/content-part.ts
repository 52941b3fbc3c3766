import type { Content } from '../../model/content.ts';
import type { Certificate } from '../../model/certificate.ts';
import { findCourse, findCourseSession, findSessionOfAny } from './issue-session.ts';

/** The part that `--course` and `--session` name; everything where neither is given. */
export interface ContentPart {
  readonly course?: string;
  readonly session?: string;
}

/** Why there can be nothing of a course or session, as a sentence; undefined where both exist. */
export function unknownPart(
  content: Content,
  { course, session }: ContentPart,
): string | undefined {
  if (course === undefined && session === undefined) return undefined;
  const found =
    course === undefined
      ? findSessionOfAny(content, session ?? '')
      : session === undefined
        ? findCourse(content, course)
        : findCourseSession(content, { course, session });
  return typeof found === 'string' ? found : undefined;
}

/** The certificates of a course or session. */
export const certificatesOf = (
  { certificates }: Content,
  { course, session }: ContentPart,
): readonly Certificate[] =>
  certificates.filter(
    ({ courseId, sessionId }) =>
      courseId === (course ?? courseId) && sessionId === (session ?? sessionId),
  );
