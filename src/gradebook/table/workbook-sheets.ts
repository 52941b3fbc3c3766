import type { Sheet, SheetFilterInfo } from 'hucre';
import { listed } from '../../wording/listed.ts';
import { didYouMean } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import type { GradebookProblem } from '../problem.ts';
import { emptyFile } from './table.ts';

export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

/**
 * Which sheets are read: the one that staff name, or all that can be seen.
 * @param seen the sheets that are met are added here, in the order of their tabs
 * @param wanted a name, or the number of a tab that can be seen, from 1
 */
export function sheetFilter(seen: SheetName[], wanted: string | undefined) {
  let tab = 0;
  return ({ name, hidden, veryHidden }: SheetFilterInfo): boolean => {
    const isHidden = hidden === true || veryHidden === true;
    seen.push({ name, isHidden });
    if (!isHidden) tab += 1;
    if (wanted === undefined) return !isHidden;
    return isNamed(name, wanted) || (!isHidden && String(tab) === wanted.trim());
  };
}

const isNamed = (name: string, wanted: string) =>
  name.trim().toLowerCase() === wanted.trim().toLowerCase();

/** The sheet to read, or why it cannot be chosen. @param sheets the sheets that passed the filter */
export function chosenSheet(
  sheets: readonly Sheet[],
  names: readonly SheetName[],
  wanted: string | undefined,
): Sheet | GradebookProblem {
  if (wanted !== undefined) {
    // A sheet may be called by the number of another.
    const found = sheets.find(({ name }) => isNamed(name, wanted)) ?? sheets[0];
    return found ?? unknownSheet(wanted, names);
  }
  const filled = sheets.filter(({ rows }) =>
    rows.flat().some((value) => value !== null && value !== ''),
  );
  const [only, another] = filled;
  if (another) return severalSheets(filled.map(({ name }) => name));
  return only ?? sheets[0] ?? emptyFile;
}

function unknownSheet(wanted: string, names: readonly SheetName[]): GradebookProblem {
  const all = names.map(({ name }) => name);
  return {
    code: 'gradebook-sheet-unknown',
    line: 1,
    what: `There is no sheet ${quoted(wanted)}.${didYouMean(wanted, all)}`,
    fix: `Use one of ${sheetList(all)}.`,
  };
}

function severalSheets(names: readonly string[]): GradebookProblem {
  return {
    code: 'gradebook-sheet-ambiguous',
    line: 1,
    what: `Several sheets hold something: ${sheetList(names)}.`,
    fix: 'Choose the gradebook’s sheet with --sheet, by its name or its number.',
  };
}

const mostListed = 12;

function sheetList(names: readonly string[]): string {
  const more = names.length - mostListed;
  const shown = names.slice(0, mostListed).map((name) => quoted(name));
  return listed(more > 0 ? [...shown, `${more} more`] : shown);
}
