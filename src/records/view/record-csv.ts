import { stringify } from 'csv-stringify/sync';
import { assignmentTypeName } from '../../model/assessment.ts';
import { spreadsheetCsv } from '../../model/spreadsheet-csv.ts';
import type { AssignmentView, RecordView } from './record-view.ts';
import { noteInWords } from './result-words.ts';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

const columns = [
  'learner',
  'course',
  'institution',
  'session',
  'as of',
  'work',
  'type',
  'due',
  'weight in per cent',
  'score',
  'maximum',
  'contribution in per cent',
  'note',
  'outcome',
  'pass mark',
  'distinction mark',
  'certificate',
] as const;

/** A record as a table for spreadsheets: one row for each assignment, and one for the final score. */
export function recordCsv(view: RecordView): string {
  const rows = [...(view.assignments ?? []).map(assignmentRow), ...finalRows(view)];
  const whose = whoseRow(view);
  // What is not shared leaves no row; whose record it is stands there all the same.
  const whole = (rows.length > 0 ? rows : [{}]).map((row) => ({ ...whose, ...row }));
  return stringify(whole, {
    header: true,
    columns: [...columns],
    ...spreadsheetCsv,
  });
}

function whoseRow({ learner, course, institution, session, asOf, ...view }: RecordView): Row {
  return {
    learner: learner.name,
    course: course.title,
    institution: institution.name,
    session: session.id,
    'as of': asOf,
    certificate: certificateCell(view),
  };
}

function certificateCell({
  withdrawn,
  certificate,
}: Pick<RecordView, 'withdrawn' | 'certificate'>): Cell {
  if (withdrawn === 'suspended') return 'under review';
  return withdrawn ?? certificate?.code ?? null;
}

function assignmentRow(assignment: AssignmentView): Row {
  const { title, type, due, weight, score, excused, maximum, contribution } = assignment;
  return {
    work: title,
    type: assignmentTypeName(type),
    due: due?.day ?? null,
    'weight in per cent': weight,
    score: excused === null ? score : 'excused',
    maximum,
    'contribution in per cent': contribution,
    note: noteInWords(assignment),
  };
}

function finalRows({ result }: RecordView): Row[] {
  if (!result) return [];
  return [
    {
      work: 'Final score',
      'weight in per cent': 100,
      score: result.final,
      maximum: 100,
      outcome: result.outcome,
      'pass mark': result.pass,
      'distinction mark': result.distinction,
    },
  ];
}
