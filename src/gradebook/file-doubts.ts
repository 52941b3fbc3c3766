import type { Course } from '../model/content.ts';
import { counted, linesInWords } from '../wording/listed.ts';
import { quoted } from '../wording/quoted.ts';
import { isReadColumn, type Columns } from './columns/columns.ts';
import type { DecimalMark } from './scores/decimal-mark.ts';
import type { Headings } from './columns/headings.ts';
import { isRounded } from './learners/identifiers.ts';
import { writtenName } from './names/learner-name.ts';
import type { NameOrder } from './names/name-commas.ts';
import { commaProblem, type ScaledColumn } from './scores/maxima.ts';
import { seemLastFirst } from './names/name-commas.ts';
import type { LeftOut } from './rows/platform-rows.ts';
import type { GradebookProblem } from './problem.ts';
import { idIn } from './rows/read-row.ts';
import { courseProblem } from './rows/row-choice.ts';
import { readScoreCell, settled } from './scores/scores.ts';
import type { Row } from './table/table.ts';

/** The rows of a file with the columns that were found. */
export interface FoundTable {
  readonly headings: Headings;
  readonly columns: Columns;
  readonly scores: readonly ScaledColumn[];
  readonly learners: readonly Row[];
  readonly leftOut: readonly LeftOut[];
  readonly mark: DecimalMark | undefined;
}

interface DoubtsRequest {
  readonly course: Pick<Course, 'id' | 'title' | 'grading'>;
  readonly nameOrder?: NameOrder | undefined;
}

/** Why a file as a whole cannot be read, or can be read in two ways. `maxima` has the doubts about scales. */
export function fileDoubts(found: FoundTable, request: DoubtsRequest): GradebookProblem[] {
  return [
    ...courseDoubts(found, request),
    ...doubtfulCells(found, request),
    ...nameOrderDoubts(found, request),
    ...(found.learners.length === 0 ? [noLearners(found)] : []),
  ];
}

function courseDoubts(
  { headings, columns, learners }: FoundTable,
  { course }: DoubtsRequest,
): GradebookProblem[] {
  const isSettled = (at: number) => isReadColumn(columns, at) || columns.ignored.has(at);
  return [courseProblem(headings, learners, course, isSettled) ?? []].flat();
}

/** Cells that a spreadsheet has spoilt, that can be read in two ways, or that no rule covers. */
function doubtfulCells(
  { headings, columns, scores, learners, mark }: FoundTable,
  { course }: DoubtsRequest,
): GradebookProblem[] {
  const { delimiter, header } = headings.table;
  const rounded = learners.filter(({ cells }) => isRounded(idIn(cells, columns)));
  const commas = scores.flatMap(({ at, assignment, outOf }) => {
    const lines = learners.flatMap(({ cells, line }) => {
      const cell = readScoreCell(cells[at] ?? '', mark);
      return cell.kind === 'either' && settled(cell, { delimiter, most: outOf }) === undefined
        ? [line]
        : [];
    });
    return commaProblem(lines, assignment.title) ?? [];
  });
  const excused = scores.flatMap(({ at, assignment }) =>
    learners.some(({ cells }) => readScoreCell(cells[at] ?? '', mark).kind === 'excused')
      ? [assignment.title]
      : [],
  );
  return [
    ...(rounded.length === 0 ? [] : [roundedIds(rounded.map(({ line }) => line))]),
    ...commas,
    ...(excused.length > 0 && course.grading.excused === undefined
      ? [excusedRule(header.line, excused)]
      : []),
  ];
}

const roundedIds = (lines: readonly number[]): GradebookProblem => ({
  code: 'gradebook-id-spoilt',
  line: lines[0] ?? 1,
  what: `The ids on ${linesInWords(lines)} are rounded numbers such as 2.02601E+11: a spreadsheet has replaced the real ids, which are lost. Different people may have the same one.`,
  fix: 'Export the gradebook again and do not save it in a spreadsheet, or import its id column there as text.',
});

const excusedRule = (line: number, titles: readonly string[]): GradebookProblem => ({
  code: 'gradebook-excused-rule',
  line,
  what: `Learners are excused from ${titles.map((title) => quoted(title)).join(' and ')}, and the course does not say what that does to the final score.`,
  fix: 'Add to `grading` in the course’s file `excused: left-out`, so that the other assignments count for more, or `excused: zero`.',
});

function noLearners({ headings, leftOut }: FoundTable): GradebookProblem {
  const left =
    leftOut.length === 0 ? '' : ` ${counted(leftOut.length, 'row was', 'rows were')} left out.`;
  return {
    code: 'gradebook-no-learners',
    line: headings.table.header.line,
    what: `There is no learner below the headings.${left}`,
    fix: 'Export the gradebook with its learners.',
  };
}

/** Certificates would read “Lovelace, Ada”. Which part is the family name is not for a program to guess. */
function nameOrderDoubts(
  { headings, columns, learners }: FoundTable,
  { nameOrder }: DoubtsRequest,
): GradebookProblem[] {
  const names = learners.map(({ cells }) => writtenName(cells, columns));
  if (nameOrder !== undefined || !seemLastFirst(names)) return [];
  return [
    {
      code: 'gradebook-name-order',
      line: headings.table.header.line,
      what: 'Most names are written like “Lovelace, Ada”.',
      fix: 'Add --name-order last-first to print them as “Ada Lovelace”, or --name-order first-last to print them as they stand.',
    },
  ];
}
