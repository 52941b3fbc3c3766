import type { LearnerColumns } from '../columns/learner-columns.ts';
import { bareAddress, bareId } from '../learners/identifiers.ts';
import { writtenName } from '../names/learner-name.ts';
import type { Row, Table } from '../table/table.ts';
import { folded, means } from '../columns/words.ts';

/** A row that is not a learner, or a learner who does not count. */
export interface LeftOut {
  readonly line: number;
  /** Why, as the end of a sentence that begins with the line. */
  readonly why: string;
}

export interface FoundRows {
  readonly learners: readonly Row[];
  /** Rows that state the points of each assignment. */
  readonly maxima: readonly Row[];
  /** Rows that state either the points or the best results. */
  readonly best: readonly Row[];
  readonly leftOut: readonly LeftOut[];
}

type RowKind = 'learner' | 'maxima' | 'best' | 'test' | 'statistic' | 'posting' | 'headings';

const reasons: Readonly<Record<Exclude<RowKind, 'learner'>, string>> = {
  maxima: 'says how many points each assignment has',
  test: 'is a test account of the learning platform',
  best: 'says what is best or possible',
  statistic: 'is a summary of the others',
  headings: 'repeats the headings',
  posting: 'says how the learning platform shows scores',
};

/** Tells the rows of learners from those that a learning platform or a spreadsheet adds for itself. */
export function withoutPlatformRows({ header, rows }: Table, columns: LearnerColumns): FoundRows {
  const learners: Row[] = [];
  const maxima: Row[] = [];
  const best: Row[] = [];
  const headings = header.cells.join('\n');
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const kind = row.cells.join('\n') === headings ? 'headings' : kindOf(row, columns);
    if (kind === 'learner') learners.push(row);
    else leftOut.push({ line: row.line, why: reasons[kind] });
    if (kind === 'maxima') maxima.push(row);
    if (kind === 'best') best.push(row);
  }
  return { learners, maxima, best, leftOut };
}

function kindOf({ cells }: Row, columns: LearnerColumns): RowKind {
  const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
  const name = writtenName(cells, columns).trim();
  const email = cell(columns.email);
  const ids = columns.ids.map(cell).filter((id) => !isNoId(id));
  if (isTestAccount(name) || [...ids, email].some(isPreviewLogin)) return 'test';
  if (bareAddress(email) !== undefined) return 'learner';
  const labels = [name, ...ids, cells[0] ?? '', email].filter((text) => text !== '');
  // A learner may be called Max, but not “Class average”.
  const isKnown = ids.some((id) => !isLabel(id)) && !(/\s/u.test(name) && isLabel(name));
  if (isKnown) return 'learner';
  const isNameless = name === '';
  const isBare = isNameless && ids.length === 0;
  const stated = isBare ? cells.filter((text) => !/\d/u.test(text)) : labels;
  if (stated.some(isMaxima)) return 'maxima';
  if (labels.some(isBest)) return 'best';
  if (stated.some(isStatistic)) return 'statistic';
  if (!isBare) return 'learner';
  if (cells.some((text) => isPosting(text))) return 'posting';
  const filled = cells.filter((text) => text !== '');
  return filled.every((text) => statesMaximum(text)) ? 'best' : 'learner';
}

/** Marks that a row has no id. */
const isNoId = (id: string): boolean => /^0?$|^[-–—]$/u.test(bareId(id)) || means(id, 'unposted');

/** “20”, “out of 20”, “(max 20)”. */
const statesMaximum = (text: string): boolean =>
  text.length <= longestLabel &&
  /^[([]?\s*(?:max\.?|out of|\/)?\s*\d+(?:[.,]\d+)?\s*(?:p|pts?|points?|punkte)?\s*[)\]]?$/iu.test(
    text,
  );

const longestLabel = 80;

/** A label without what follows it: “Average (3)”, “Class average:”. */
const bare = (label: string): string =>
  label
    .slice(0, longestLabel)
    .replace(/^[([](.*)[)\]]$/u, '$1')
    .replace(/(?<=\S)\s*[([].*$|\s*[:=–-]\s*(?:[\d.,]+)?$/u, '');

const isBest = (label: string): boolean => means(bare(label), 'best or possible');
const isMaxima = (label: string): boolean => means(bare(label), 'possible') && !isBest(label);
const isStatistic = (label: string): boolean => means(bare(label), 'statistic');
const isPosting = (cell: string): boolean => means(bare(cell), 'posting');
const isLabel = (text: string): boolean =>
  isStatistic(text) || isPosting(text) || isBest(text) || isMaxima(text);

/** “Student, Test”, “Test Student 2”, “Oyelaran_PreviewUser”. */
function isTestAccount(name: string): boolean {
  const words = folded(
    name
      .slice(0, longestLabel)
      .replaceAll(',', ' ')
      .replaceAll(/[([]?\d+[)\]]?/gu, ' '),
  );
  return means(words, 'test account') || isPreviewLogin(name);
}

const isPreviewLogin = (text: string): boolean => /_?preview_?user(?:_\d+)?\b/iu.test(text);
