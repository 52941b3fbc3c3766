import type { LearnerColumns } from './learner-columns.ts';
import { bareAddress, bareId } from './identifiers.ts';
import type { Row } from './table.ts';
import { folded, means } from './words.ts';

/** A row that is no learner, or none that is to count. */
export interface LeftOut {
  readonly line: number;
  /** Why, as the end of a sentence that begins with the line. */
  readonly why: string;
}

export interface FoundRows {
  readonly learners: readonly Row[];
  /** Rows that say how many points each assignment has. */
  readonly maxima: readonly Row[];
  readonly leftOut: readonly LeftOut[];
}

type RowKind = 'learner' | 'maxima' | 'test' | 'statistic' | 'posting';

const reasons: Readonly<Record<Exclude<RowKind, 'learner'>, string>> = {
  maxima: 'says how many points each assignment has',
  test: 'is a test account of the learning platform',
  statistic: 'sums up the others',
  posting: 'says how the learning platform shows scores',
};

/** Tells the rows of learners from those that a learning platform or a spreadsheet adds for itself. */
export function withoutPlatformRows(rows: readonly Row[], columns: LearnerColumns): FoundRows {
  const learners: Row[] = [];
  const maxima: Row[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const kind = kindOf(row, columns);
    if (kind === 'learner') learners.push(row);
    else leftOut.push({ line: row.line, why: reasons[kind] });
    if (kind === 'maxima') maxima.push(row);
  }
  return { learners, maxima, leftOut };
}

function kindOf({ cells }: Row, columns: LearnerColumns): RowKind {
  const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
  const name = nameIn(cells, columns);
  const ids = columns.ids.map(cell).filter((id) => id !== '');
  if (isTestAccount(name) || [...ids, cell(columns.email)].some(isPreviewLogin)) return 'test';
  const isAddressed = bareAddress(cell(columns.email)) !== undefined;
  const isKnown = ids.some(
    (id) => bareId(id) !== '' && !isLabel(id) && folded(id) !== folded(name),
  );
  if (isAddressed || isKnown) return 'learner';
  const labels = [name, ...ids, cells[0] ?? '', cell(columns.email)].filter((text) => text !== '');
  const isNameless = name === '';
  if (labels.some(isMaxima) || (isNameless && cells.some(isMaxima))) return 'maxima';
  if (labels.some((label) => isStatistic(label))) return 'statistic';
  if (isNameless && ids.length === 0 && cells.some(isPosting)) return 'posting';
  return isNameless && ids.length === 0 && cells.some(isStatistic) ? 'statistic' : 'learner';
}

function nameIn(cells: readonly string[], { name, firstName, lastName }: LearnerColumns): string {
  const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
  return name === undefined ? `${cell(firstName)} ${cell(lastName)}`.trim() : cell(name);
}

/** A label without what follows it: “Average (3)”, “Class average:”. */
const bare = (label: string): string => label.replace(/\s*[([].*$|\s*[:=–-]\s*$/u, '');

/** “Max” may be the best result or the best possible: only what says “possible” is compared. */
const isMaxima = (label: string): boolean =>
  means(bare(label), 'possible') &&
  !/^(?:max|maximum|maximo|massimo|maksimum|sur)\.?$/iu.test(folded(bare(label)));
const isStatistic = (label: string): boolean =>
  means(bare(label), 'statistic') || means(bare(label), 'possible');
const isPosting = (cell: string): boolean => means(bare(cell), 'posting');
const isLabel = (text: string): boolean => isStatistic(text) || isPosting(text);

/** “Student, Test”, “Test Student 2”, “Oyelaran_PreviewUser”. */
function isTestAccount(name: string): boolean {
  const words = folded(name.replaceAll(',', ' ').replaceAll(/[([]?\d+[)\]]?/gu, ' '));
  return means(words, 'test account') || isPreviewLogin(name);
}

const isPreviewLogin = (text: string): boolean =>
  /_?preview_?user\b|^(?:demo|test)[._-]?(?:student|learner|user)\d*(?:@|$)/iu.test(text);
