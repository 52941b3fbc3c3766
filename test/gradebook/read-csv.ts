import {
  readGradebook,
  type Gradebook,
  type GradebookRequest,
} from '../../src/gradebook/read-gradebook.ts';
import { decodeGradebook } from '../../src/gradebook/table/decode.ts';
import { readTable, type TableReading } from '../../src/gradebook/table/table.ts';
import type { GradingPolicy } from '../../src/model/content.ts';

const grading: GradingPolicy = {
  pass: 50,
  rounding: 'none',
  missing: 'zero',
  assignments: [
    { id: 'quiz-1', title: 'Quiz 1', type: 'quiz', weight: 40, maximum: 20 },
    { id: 'essay', title: 'Final essay', type: 'essay', weight: 60, maximum: 100 },
  ],
};
const glyphs = { has: (character: string) => !/🦄|\ufe02$/u.test(character) };

/** Headings with a column for each assignment of the course. */
export const head = 'ID,Name,Email,Quiz 1,Final essay\n';

/** A gradebook for a course with two assignments: a quiz of 20 points that weighs 40, and an essay of 100 that weighs 60. */
export const read = (
  source: string | Uint8Array,
  request: Partial<GradebookRequest> = {},
): Gradebook => understood(tableOf(source), request);

/** The reading of a table for that course. */
export const understood = (
  table: TableReading,
  request: Partial<GradebookRequest> = {},
): Gradebook =>
  readGradebook(table, { course: { id: 'trials', title: 'Trials', grading }, glyphs, ...request });

function tableOf(source: string | Uint8Array): TableReading {
  const decoding = decodeGradebook(typeof source === 'string' ? Buffer.from(source) : source);
  return decoding.ok ? readTable(decoding.text) : decoding;
}
