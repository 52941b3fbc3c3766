import { assignmentTypeName, percent } from '../../model/assessment.ts';
import { inWords } from '../../values/calendar.ts';
import {
  certificateStatusInWords,
  noteInWords,
  outcomeInWords,
  scoreInWords,
  sessionInWords,
  sumInWords,
} from '../../records/view/result-words.ts';
import type { AssignmentView, RecordView, ResultView } from '../../records/view/record-view.ts';

/** The lines of a record that only staff see. */
export interface StaffNotes {
  readonly email: string | null;
  /** Why staff decided otherwise than the grading policy computes. */
  readonly reason: string | null;
}

/** A record as its learner sees it, for a terminal. */
export function recordText(view: RecordView, { email, reason }: StaffNotes): string {
  const { learner, course, institution, session, result, assignments, certificate } = view;
  const lines = [
    learner.name,
    `${course.title}, ${institution.name}`,
    `Session ${session.id}, ${sessionInWords(session)}`,
    '',
    ...(result ? resultLines(result, reason) : []),
    '',
    ...(assignments ? [...assignmentLines(assignments), ...sumLines(assignments)] : []),
    '',
    certificate
      ? `Certificate ${certificate.code}: ${certificateStatusInWords(certificate.status).toLowerCase()}, issued on ${inWords(certificate.issued)}`
      : 'No certificate',
    email === null
      ? 'Cannot sign in: the record has no address. Add `email:` to the learner.'
      : `Signs in as ${email}`,
  ];
  return `${lines.join('\n')}\n`;
}

function resultLines({ final, outcome, pass, distinction }: ResultView, reason: string | null) {
  const marks = distinction === null ? '' : `, distinction from ${percent(distinction)}`;
  return [
    `Final score ${percent(final)}: ${outcomeInWords(outcome).toLowerCase()} (pass mark ${percent(pass)}${marks})`,
    ...(reason === null ? [] : [`Decided by staff, and shown to the learner: ${reason}`]),
  ];
}

function sumLines(assignments: readonly AssignmentView[]): string[] {
  const words = sumInWords(assignments);
  return words === null ? [] : [`  ${words}`];
}

/** One line each, the columns below one another. */
function assignmentLines(assignments: readonly AssignmentView[]): string[] {
  const rows = assignments.map((assignment) => [
    assignment.title,
    assignmentTypeName(assignment.type),
    scoreInWords(assignment),
    `weight ${percent(assignment.weight)}`,
    `adds ${percent(assignment.contribution)}`,
    noteInWords(assignment) ?? '',
  ]);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
