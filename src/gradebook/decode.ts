import { decodeSource } from '../load/decode-source.ts';
import { isWorkbook } from '../model/workbook.ts';
import type { GradebookProblem } from './problem.ts';

const largest = 64 * 1024 * 1024;

const exportAgain =
  'Export it again as CSV with the encoding UTF-8; spreadsheets call it “CSV UTF-8”.';
const takeOut =
  'It cannot be seen. Delete the letters on both sides of it and type them again, or take such characters out of the whole column in a spreadsheet with =CLEAN(A2).';

export type GradebookText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: GradebookProblem };

/** The text of a gradebook: UTF-8, with or without a byte order mark. */
export function decodeGradebook(bytes: Uint8Array): GradebookText {
  if (bytes.length > largest) {
    return refuse({
      line: 1,
      code: 'gradebook-too-large',
      what: 'The file is larger than 64 MB.',
      fix: 'Export one course and session at a time.',
    });
  }
  if (isWorkbook(bytes)) {
    return refuse({
      line: 1,
      code: 'gradebook-workbook',
      what: 'The file is a spreadsheet workbook, not CSV.',
      fix: 'Open it and save it as “CSV UTF-8”.',
    });
  }
  const decoding = decodeSource('gradebook', bytes);
  if (decoding.ok) return decoding;
  const { at, code, what } = decoding.problem;
  return refuse({
    code: `gradebook-${code}`,
    line: at.line,
    column: at.column,
    what,
    fix: code === 'file-control-character' ? takeOut : exportAgain,
  });
}

function refuse(problem: GradebookProblem): GradebookText {
  return { ok: false, problem };
}
