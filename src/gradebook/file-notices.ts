import { counted, linesInWords } from '../wording/listed.ts';
import { quoted } from '../wording/quoted.ts';
import type { FoundTable } from './file-doubts.ts';
import { addressIn } from './rows/read-row.ts';
import { readScoreCell } from './scores/scores.ts';
import type { Table } from './table/table.ts';

/** Notices for staff about a file that could be read, as sentences. */
export function fileNotices(found: FoundTable): string[] {
  return [...signInNotice(found), ...emptyNotices(found), ...tableNotices(found.headings.table)];
}

function signInNotice({ learners, columns }: FoundTable): string[] {
  const missing = learners.filter(({ cells }) => addressIn(cells, columns) === undefined);
  if (missing.length === 0) return [];
  const who =
    missing.length === learners.length
      ? 'No learner has an e-mail address, so none'
      : `${counted(missing.length, 'learner has', 'learners have')} no e-mail address, and`;
  const cannot = missing.length === learners.length ? 'will be able to' : 'will not be able to';
  return [
    `${who} ${cannot} sign in to open a course record. If the file has a column of addresses: --map "<heading>=email".`,
  ];
}

/** An assignment that no learner has a score for may be in another column, or in another file. */
function emptyNotices({ learners, scores }: FoundTable): string[] {
  return scores.flatMap(({ at, assignment }) =>
    learners.every(({ cells }) => readScoreCell(cells[at] ?? '').kind === 'nothing')
      ? [`No learner has a score for ${quoted(assignment.title)}.`]
      : [],
  );
}

function tableNotices({ marked, hidden }: Table): string[] {
  return [
    ...(marked.length > 0
      ? [`Invisible characters were removed from the ends of cells on ${linesInWords(marked)}.`]
      : []),
    ...(hidden.length > 0
      ? [`Rows that the sheet hides are read like the others: ${linesInWords(hidden)}.`]
      : []),
  ];
}
