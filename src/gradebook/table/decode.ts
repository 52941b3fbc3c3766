import { decodeSource } from '../../load/files/decode-source.ts';
import { markedEncoding } from './encodings.ts';
import type { GradebookProblem } from '../problem.ts';

export type GradebookText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: GradebookProblem };

/**
 * The text of a gradebook: UTF-8, UTF-16 with a byte order mark, or the encoding that staff name. Nothing is guessed, since a wrong guess
 * is a wrong letter in a name.
 * @param encoding as `encodingNamed` has it
 */
export function decodeGradebook(bytes: Uint8Array, encoding?: string): GradebookText {
  const marked = markedEncoding(bytes);
  if (marked?.startsWith('utf-32')) return refuse(utf32);
  if (marked !== undefined && encoding !== undefined && marked !== encoding)
    return refuse(contradicted(marked, encoding));
  const named = encoding ?? marked ?? 'utf-8';
  if (named === 'utf-8') return decodeUtf8(bytes);
  const text = decodeAs(bytes, named);
  // Once it is text, everything is judged alike.
  return text === undefined ? refuse(notIn(named)) : decodeUtf8(Buffer.from(text));
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf8(bytes: Uint8Array): GradebookText {
  const decoding = decodeSource('gradebook', bytes);
  if (decoding.ok) return decoding;
  const { at, code, what } = decoding.problem;
  const problem = { code: `gradebook-${code}`, line: at.line, column: at.column } as const;
  return refuse({ ...problem, what, ...wordsFor(code, bytes) });
}

function wordsFor(
  code: string,
  [first]: Uint8Array,
): Pick<GradebookProblem, 'fix'> & Partial<Pick<GradebookProblem, 'what'>> {
  if (code === 'file-control-character') return { fix: takeOut };
  if (code === 'file-not-utf8') return { fix: sayWhich };
  if (code !== 'file-utf16') return { fix: exportAgain };
  return {
    what: 'The file seems to be UTF-16, but has no byte order mark that says so.',
    fix: `${exportAgain} If it is UTF-16, add --encoding utf-16${first === 0 ? 'be' : 'le'}.`,
  };
}

const exportAgain =
  'Export it again as CSV with the encoding UTF-8; spreadsheets call it “CSV UTF-8”.';
const sayWhich = `${exportAgain} Or say how it is encoded: Excel on Windows in Western Europe writes --encoding windows-1252. Look at the names in the plan before you agree.`;
const takeOut =
  'It cannot be seen. Delete the letters on both sides of it and type them again, or take such characters out of the whole column in a spreadsheet with =CLEAN(A2).';

const utf32: GradebookProblem = {
  code: 'gradebook-file-utf16',
  line: 1,
  what: 'The file is saved as UTF-32.',
  fix: exportAgain,
};

const contradicted = (marked: string, encoding: string): GradebookProblem => ({
  code: 'gradebook-encoding-contradicted',
  line: 1,
  what: `The file begins with the mark of ${marked}, and --encoding says ${encoding}.`,
  fix: 'Leave --encoding out; the mark decides.',
});

const notIn = (encoding: string): GradebookProblem => ({
  code: 'gradebook-encoding-wrong',
  line: 1,
  what: `The file is not ${encoding}: it holds bytes that mean nothing in this encoding.`,
  fix: `Name another encoding with --encoding. ${exportAgain}`,
});

function refuse(problem: GradebookProblem): GradebookText {
  return { ok: false, problem };
}
