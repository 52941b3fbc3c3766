import type { Assignment, Institution, Session } from '../../model/content.ts';
import type {
  PublishedCourse,
  RecordCatalogue,
} from '../../records/published/published-records.ts';
import type { Work } from './stored.ts';

/** A piece of graded work of a course that takes part, as pages name it. */
export interface NamedWork {
  readonly work: Work;
  readonly course: PublishedCourse;
  readonly institution: Pick<Institution, 'id' | 'name'> | undefined;
  readonly session: Session;
  readonly assignment: Assignment;
}

/** A course that takes part; null for all others, as for one that is not there. */
export function eligibleCourse(catalogue: RecordCatalogue, named: string): PublishedCourse | null {
  return catalogue.courses.find(({ id, signatureTrack }) => signatureTrack && id === named) ?? null;
}

/** The work that an address or a token names; null where it is not there, or its course does not take part. */
export function namedWork(catalogue: RecordCatalogue, work: Work): NamedWork | null {
  const course = eligibleCourse(catalogue, work.courseId);
  const session = course?.sessions.find(({ id }) => id === work.sessionId);
  const assignment = course?.grading.assignments.find(({ id }) => id === work.assignmentId);
  if (!course || !session || !assignment) return null;
  const institution = catalogue.institutions.find(({ id }) => id === course.institutionId);
  // What was typed may hold more than the three ids.
  const { courseId, sessionId, assignmentId } = work;
  return { work: { courseId, sessionId, assignmentId }, course, institution, session, assignment };
}
