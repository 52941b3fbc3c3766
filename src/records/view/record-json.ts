import type { AssignmentView, FormatView, RecordView, ResultView } from './record-view.ts';

/**
 * A record for programs. Names and their meaning stay; where one must change, so does the number at the end of `type`. Scores of
 * assignments are points; everything else that is a number of marks is per cent. Null: not shared, or not there. A score is not there where
 * nothing was handed in, or where `excused` says what it does to the final score that the assignment was excused.
 */
export function recordJson(view: RecordView): object {
  const { learner, course, institution, session, certificate } = view;
  return {
    type: 'LaurelCourseRecord/1',
    asOf: view.asOf,
    learner: { name: learner.name, language: learner.lang },
    course: { id: course.id, title: course.title, language: course.language },
    institution: { name: institution.name, url: institution.url },
    session: { id: session.id, start: session.start, end: session.end },
    result: view.result && resultJson(view.result),
    assignments: view.assignments?.map(assignmentJson) ?? null,
    format: view.format && formatJson(view.format),
    certificate: certificate && {
      code: certificate.code,
      status: certificate.status,
      distinction: certificate.distinction,
      issued: certificate.issued,
      expires: certificate.expires,
      verify: certificate.address,
    },
    certificateRevoked: view.withdrawn === 'revoked',
    certificateUnderReview: view.withdrawn === 'suspended',
  };
}

const resultJson = ({ final, outcome, pass, distinction, isDecided }: ResultView): object => ({
  final,
  outcome,
  passMark: pass,
  distinctionMark: distinction,
  decidedByInstitution: isDecided,
});

const assignmentJson = (assignment: AssignmentView): object => ({
  id: assignment.id,
  title: assignment.title,
  type: assignment.type,
  dueWeek: assignment.due?.week ?? null,
  due: assignment.due?.day ?? null,
  weight: assignment.weight,
  score: assignment.score,
  excused: assignment.excused,
  maximum: assignment.maximum,
  extraCredit: assignment.extraCredit,
  minimum: assignment.minimum,
  contribution: assignment.contribution,
});

const formatJson = ({ workload, credit, parts, graded, earning }: FormatView): object => ({
  weeks: workload.weeks,
  hoursPerWeek: workload.hoursPerWeek,
  credit,
  parts,
  graded: graded.map(({ type, count, weight }) => ({ type, count, weight })),
  earning,
});
