import { isDevelopment } from '../../credential/did.ts';
import { onSite, verifyPath } from '../../model/addresses.ts';
import { addDays, type CalendarDay } from '../../values/calendar.ts';
import {
  earningSentences,
  gradedKinds,
  type AssignmentType,
  type ExcusedRule,
  type GradedKind,
} from '../../model/assessment.ts';
import type { Course, Outcome, Session, Workload } from '../../model/content.ts';
import { grade, scoreOf } from '../../model/grading.ts';
import { CouldNotCheck } from '../../account/key-store.ts';
import type {
  PublishedCourse,
  PublishedRecord,
  RecordCatalogue,
  RecordCertificate,
} from '../published/published-records.ts';
import { presentCertificate } from '../published/present-certificate.ts';
import { showsEverything, type Section } from '../links/share-link.ts';

/** Everything that a holder of a link is shown, in whatever form. A part that the learner does not share is null. */
export interface RecordView {
  /** The day on which the deploy's content was read. */
  readonly asOf: CalendarDay;
  readonly learner: PublishedRecord['learner'];
  readonly course: Pick<PublishedCourse, 'id' | 'title' | 'language'>;
  readonly institution: RecordCatalogue['institutions'][number];
  readonly session: Session;
  readonly result: ResultView | null;
  readonly assignments: readonly AssignmentView[] | null;
  readonly format: FormatView | null;
  readonly certificate: CertificateView | null;
  /** The kind of its signed credential, which states everything: null where it has none, or where not everything is shown. */
  readonly credential: 'signed' | 'development' | null;
  /** Why the certificate does not count. It is shown whatever the learner shares: a score alone would mislead. */
  readonly withdrawn: 'revoked' | 'suspended' | null;
}

/** The certificate as it is on the day; `address` is that of its verify page. */
export type CertificateView = RecordCertificate & { readonly address: string };

export interface ResultView {
  /** In per cent, like the marks. */
  readonly final: number;
  readonly outcome: Outcome;
  readonly pass: number;
  readonly distinction: number | null;
  /** Staff decided otherwise than the grading policy computes. Their reason is for the learner alone. */
  readonly isDecided: boolean;
}

export interface AssignmentView {
  readonly id: string;
  readonly title: string;
  readonly type: AssignmentType;
  /** The week of the session in which it was due, and that week's last day. */
  readonly due: { readonly week: number; readonly day: CalendarDay } | null;
  /** Per cent of this learner's final score: 0 where it is left out, more than the course states where another one is. */
  readonly weight: number;
  /** Points; null where it is excused or nothing was handed in. */
  readonly score: number | null;
  /** The effect of the excuse on the final score; null where the assignment is not excused. */
  readonly excused: ExcusedRule | null;
  readonly maximum: number;
  /** Whether a score may be above the maximum. */
  readonly extraCredit: boolean;
  /** The points that the course requires for a pass; null where it requires none. */
  readonly minimum: number | null;
  /** Its contribution to the final score by the grading policy, in per cent. */
  readonly contribution: number;
}

export interface FormatView {
  readonly workload: Workload;
  /** Null where the course carries none. */
  readonly credit: NonNullable<Course['credit']> | null;
  /** How the course is taught, in the course's language. */
  readonly parts: readonly string[];
  readonly graded: readonly GradedKind[];
  /** How a certificate is earned, in sentences. */
  readonly earning: readonly string[];
}

/**
 * The view of a record for readers to whom the learner shows these sections.
 * @param now where it may be later than the deploy
 * @throws CouldNotCheck where the catalogue lacks the record's course, session or institution
 */
export function recordView(
  record: PublishedRecord,
  catalogue: RecordCatalogue,
  sections: Iterable<Section>,
  now?: Date,
): RecordView {
  const shared = new Set(sections);
  const { course, session, institution } = placeOf(record, catalogue);
  return {
    asOf: catalogue.today,
    learner: record.learner,
    course: { id: course.id, title: course.title, language: course.language },
    institution,
    session,
    result: shared.has('score') ? result(record, course) : null,
    assignments: shared.has('assignments') ? assignments(record, course, session) : null,
    format: shared.has('format') ? format(course) : null,
    certificate: shared.has('certificate') ? certificate(record, catalogue, now) : null,
    credential: showsEverything(shared) ? credentialState(record) : null,
    withdrawn: withdrawn(record),
  };
}

function withdrawn({ certificate }: PublishedRecord): RecordView['withdrawn'] {
  const status = certificate?.status;
  return status === 'revoked' || status === 'suspended' ? status : null;
}

function credentialState({ credential }: PublishedRecord): RecordView['credential'] {
  if (credential === null) return null;
  const [did = ''] = credential.proof.verificationMethod.split('#', 1);
  return isDevelopment(did) ? 'development' : 'signed';
}

/** The course, session and institution of a record. */
export interface RecordPlace {
  readonly course: PublishedCourse;
  readonly session: Session;
  readonly institution: RecordCatalogue['institutions'][number];
}

/** @throws CouldNotCheck where the catalogue lacks one of them */
export function placeOf(
  { courseId, sessionId }: Pick<PublishedRecord, 'courseId' | 'sessionId'>,
  { courses, institutions }: RecordCatalogue,
): RecordPlace {
  const course = courses.find(({ id }) => id === courseId);
  const session = course?.sessions.find(({ id }) => id === sessionId);
  const institution = institutions.find(({ id }) => id === course?.institutionId);
  if (!course || !session || !institution)
    throw new CouldNotCheck(
      'A record belongs to a course, session or institution that is missing.',
    );
  return { course, session, institution };
}

function result(
  { final, outcome, override }: PublishedRecord,
  course: PublishedCourse,
): ResultView {
  const { pass, distinction = null } = course.grading;
  return { final, outcome, pass, distinction, isDecided: override !== null };
}

function assignments(
  { scores }: PublishedRecord,
  { grading }: PublishedCourse,
  session: Session,
): AssignmentView[] {
  const { weights, contributions } = grade(scores, grading);
  return grading.assignments.map((assignment) => {
    const { id, title, type, maximum, extraCredit = false, minimum = null, dueWeek } = assignment;
    const score = scoreOf(scores, assignment);
    return {
      id,
      title,
      type,
      due: dueWeek === undefined ? null : { week: dueWeek, day: lastDayOf(dueWeek, session) },
      weight: weights[id] ?? 0,
      score: score === 'excused' ? null : score,
      excused: score === 'excused' ? (grading.excused ?? null) : null,
      maximum,
      extraCredit,
      minimum,
      contribution: contributions[id] ?? 0,
    };
  });
}

/** Weeks are counted from the session's first day; the last one may be shorter. */
function lastDayOf(week: number, { start, end }: Session): CalendarDay {
  const day = addDays(start, week * 7 - 1);
  return day > end && addDays(start, (week - 1) * 7) <= end ? end : day;
}

function certificate(
  { certificate: own }: PublishedRecord,
  { site }: RecordCatalogue,
  now: Date | undefined,
): CertificateView | null {
  if (own === null) return null;
  const present = now ? presentCertificate(own, now) : own;
  return { ...present, address: onSite(site, verifyPath(own.code)) };
}

function format(course: PublishedCourse): FormatView {
  return {
    workload: course.workload,
    credit: course.credit ?? null,
    parts: course.format,
    graded: gradedKinds(course.grading),
    earning: earningSentences(course),
  };
}
