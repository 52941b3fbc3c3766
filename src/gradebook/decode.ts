import { decodeSource } from '../load/decode-source.ts';
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

/** Both kinds of workbook, by the bytes that they begin with: zip archives and the older compound files. */
function isWorkbook([a, b, c, d]: Uint8Array): boolean {
  return (
    (a === 0x50 && b === 0x4b && c === 3 && d === 4) ||
    (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
  );
}

function refuse(problem: GradebookProblem): GradebookText {
  return { ok: false, problem };
}
