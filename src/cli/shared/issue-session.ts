import { inWords, type CalendarDay } from '../../values/calendar.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import type { ContentFrame, Course, Session, SessionContent } from '../../model/content.ts';
import { counted } from '../../wording/listed.ts';
import { didYouMean } from '../../wording/nearest.ts';

export interface CourseSession {
  readonly course: Course;
  readonly session: Session;
}

/** The session that certificates are issued for. */
export interface IssuedSession extends CourseSession {
  readonly issued: CalendarDay;
}

export interface SessionRequest {
  readonly course: string;
  readonly session: string;
  readonly issued: CalendarDay;
  readonly today: CalendarDay;
}

/** The session, or the sentence that says why nothing can be issued for it. */
export function findSession(
  content: ContentFrame,
  request: SessionRequest,
): IssuedSession | string {
  const { issued, today } = request;
  const found = findCourseSession(content, request);
  if (typeof found === 'string') return found;
  const { session } = found;
  if (issued < session.end) {
    return `The session ends on ${inWords(session.end)}, after the issue date, ${inWords(issued)}. Certificates are issued from its last day on.`;
  }
  if (issued > today) return `The issue date, ${inWords(issued)}, is in the future.`;
  return { ...found, issued };
}

/** A session, or a sentence that says that it does not exist. */
export function findCourseSession(
  content: ContentFrame,
  request: { readonly course: string; readonly session: string },
): CourseSession | string {
  const course = findCourse(content, request.course);
  if (typeof course === 'string') return course;
  const session = course.sessions.find(({ id }) => id === request.session);
  if (!session)
    return unknown(`The course “${course.id}” has no session`, request.session, course.sessions);
  return { course, session };
}

/** A course, or a sentence that says that it does not exist. */
export function findCourse({ courses }: ContentFrame, typed: string): Course | string {
  const course = courses.find(({ id }) => id === typed);
  return course ?? unknown('There is no course', typed, courses);
}

/** A session of any course, or a sentence that says that none has it. */
export function findSessionOfAny({ courses }: ContentFrame, typed: string): Session | string {
  const sessions = courses.flatMap((course) => course.sessions);
  const session = sessions.find(({ id }) => id === typed);
  return session ?? unknown('No course has a session', typed, sessions);
}

function unknown(what: string, typed: string, known: readonly { readonly id: string }[]): string {
  const suggestion = didYouMean(
    typed,
    known.map(({ id }) => id),
  );
  return `${what} “${typed}”.${suggestion}`;
}

/** When the session ended, or that today is its last day: its certificates may be issued, though it still runs. */
export function endInWords({ end }: Session, today: CalendarDay): string {
  return end >= today ? 'ends today' : `ended ${inWords(end)}`;
}

/** The certificates and records of one session, in the order of their files; none where it has no file yet. */
export async function openPart(
  { sessions }: Pick<ContentBySession, 'sessions'>,
  { course, session }: CourseSession,
): Promise<SessionContent> {
  const part = sessions.find(
    ({ courseId, sessionId }) => courseId === course.id && sessionId === session.id,
  );
  return part ? part.open() : { certificates: [], records: [] };
}

/** Reminds staff of learners who were erased from the session. @param advice what to do about them, as a sentence */
export function erasedNotice({ certificates }: SessionContent, advice: string): string[] {
  const erased = certificates.filter((certificate) => certificate.erased).length;
  if (erased === 0) return [];
  const were = erased === 1 ? 'was' : 'were';
  return [`${counted(erased, 'certificate')} of this session ${were} erased. ${advice}`];
}
