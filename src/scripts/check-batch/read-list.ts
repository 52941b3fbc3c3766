import papa from 'papaparse';
import { readCode } from '../../model/code.ts';

/** One line of what was given. */
export interface BatchEntry {
  /** As it was given. */
  readonly typed: string;
  /** The name beside it, where there is a column of names. */
  readonly name: string | null;
}

export type BatchReading =
  | { readonly ok: true; readonly entries: readonly BatchEntry[]; readonly hasNames: boolean }
  | { readonly ok: false; readonly fault: 'empty' | 'too-many' | 'no-codes' };

/** More are not taken at once, so that one visitor does not keep the site busy. */
export const mostCodes = 5000;

const codeHeading = /\b(?:codes?|certificate|credential|verif\w*|url|link|address)\b/iu;
const nameHeading = /\b(?:name|learner|student|candidate|applicant|holder)\b/iu;

/**
 * Reads a list of codes: one in each line, or a table (CSV, or pasted from a spreadsheet) of which one column has the codes and another may
 * have names. Columns are told by their headings, and without one by what is in them.
 */
export function readList(text: string): BatchReading {
  const { data } = papa.parse(text.replace(/^\ufeff/u, ''), {
    skipEmptyLines: 'greedy',
    preview: mostCodes + 2,
  });
  const [first] = data;
  if (!first) return { ok: false, fault: 'empty' };
  const hasHeadings = !first.some(isCode) && first.some((cell) => codeHeading.test(cell));
  const rows = hasHeadings ? data.slice(1) : data;
  if (rows.length === 0) return { ok: false, fault: 'empty' };
  if (rows.length > mostCodes) return { ok: false, fault: 'too-many' };
  const codes = codeColumn(rows, hasHeadings ? first : []);
  if (codes === -1) return { ok: false, fault: 'no-codes' };
  const names = hasHeadings ? nameColumn(first, codes) : otherOfTwo(rows, codes);
  const entries = rows.map((row) => ({
    typed: row[codes]?.trim() ?? '',
    name: names === -1 ? null : (row[names]?.trim() ?? '') || null,
  }));
  return { ok: true, entries, hasNames: names !== -1 };
}

const isCode = (cell: string): boolean => /\d/u.test(cell) && readCode(cell).ok;

/** The column with the most codes; where no cell has one, that which is called so, or the only one. */
function codeColumn(rows: readonly (readonly string[])[], headings: readonly string[]): number {
  const width = Math.max(...rows.map(({ length }) => length));
  const counts = Array.from(
    { length: width },
    (_, column) => rows.filter((row) => isCode(row[column] ?? '')).length,
  );
  const most = Math.max(...counts);
  if (most > 0) return counts.indexOf(most);
  return width === 1 ? 0 : headings.findIndex((heading) => codeHeading.test(heading));
}

/** “Course name” is none. */
function nameColumn(headings: readonly string[], codes: number): number {
  return headings.findIndex(
    (heading, column) =>
      column !== codes &&
      nameHeading.test(heading) &&
      !/course|file|user|institution/iu.test(heading),
  );
}

/** Without headings, the other one of two columns. */
function otherOfTwo(rows: readonly (readonly string[])[], codes: number): number {
  return rows.every(({ length }) => length === 2) ? 1 - codes : -1;
}
