import type { ContentBySession } from '../../load/read-sessions.ts';
import type { ReadSession } from '../../load/link-sessions.ts';
import type { ContentFrame } from '../../model/content.ts';
import { findCourse, findCourseSession, findSessionOfAny } from './issue-session.ts';

/** The part that `--course` and `--session` name; everything where neither is given. */
export interface ContentPart {
  readonly course?: string;
  readonly session?: string;
}

/** Why there can be nothing of a course or session, as a sentence; undefined where both exist. */
export function unknownPart(
  content: ContentFrame,
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

/** The sessions of a course or by a name. */
export const sessionsOf = (
  { sessions }: Pick<ContentBySession, 'sessions'>,
  { course, session }: ContentPart,
): readonly ReadSession[] =>
  sessions.filter(
    ({ courseId, sessionId }) =>
      courseId === (course ?? courseId) && sessionId === (session ?? sessionId),
  );
