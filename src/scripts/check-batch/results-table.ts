import { foreignText, quotedForeign } from '../../model/foreign-text.ts';
import { element } from '../check-file/element.ts';
import { needsALook, statusWords, type BatchResult, type BatchStatus } from './batch-result.ts';
import type { Agreement } from './names-agree.ts';

/** A table with one row for each entry, filled as results come. */
export interface ResultsTable {
  readonly view: HTMLElement;
  readonly fill: (index: number, result: BatchResult) => void;
}

/**
 * The style sheet makes a card of each row where the window is narrow. A table that is not displayed as one has lost its meaning for
 * screen readers in some browsers, so every part says its role.
 */
export function resultsTable(count: number, hasNames: boolean): ResultsTable {
  const columns = columnsFor(hasNames);
  const body = element('tbody', { role: 'rowgroup' });
  const rows = Array.from({ length: count }, () => element('tr', { role: 'row', hidden: '' }));
  body.append(...rows);
  const head = columns.map(({ heading }) =>
    element('th', { scope: 'col', role: 'columnheader' }, heading),
  );
  const table = element('table', { class: 'batch-table', role: 'table' });
  table.append(element('caption', { class: 'unseen' }, 'Results'));
  table.append(
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
    body,
  );
  const scrolling = element('div', {
    class: 'batch-scroll',
    role: 'region',
    'aria-label': 'Results',
    tabindex: '0',
  });
  scrolling.append(table);
  const view = element('div', {}, choice(), scrolling);
  view.append(element('p', { class: 'batch-none' }, 'Nothing needs a look.'));
  return {
    view,
    fill(index, result) {
      const row = rows[index];
      row?.replaceChildren(...cellsOf(result, columns));
      row?.setAttribute('data-status', result.status);
      row?.setAttribute('data-look', needsALook(result) ? 'yes' : 'no');
      row?.removeAttribute('hidden');
    },
  };
}

/** The style sheet hides the other rows while it is checked. */
const choice = (): HTMLElement =>
  element(
    'label',
    { class: 'choice batch-choice' },
    element('input', { type: 'checkbox' }),
    'Only what needs a look',
  );

interface Column {
  readonly heading: string;
  readonly cell: (result: BatchResult) => readonly (Node | string)[];
}

function columnsFor(hasNames: boolean): readonly Column[] {
  const stated = ({ statement }: BatchResult) =>
    isolated(statement ? (statement.name ?? 'Withheld') : '');
  return [
    { heading: 'Row', cell: ({ entry }) => [String(entry.row)] },
    { heading: 'Code', cell: codeIn },
    { heading: 'Result', cell: resultIn },
    { heading: 'Course', cell: ({ statement }) => isolated(statement?.course ?? '') },
    ...(hasNames
      ? [
          {
            heading: 'Name as given',
            cell: ({ entry }: BatchResult) => isolated(foreignText(entry.name ?? '')),
          },
          { heading: 'Name as stated', cell: stated },
          { heading: 'Names agree', cell: agreementIn },
        ]
      : [{ heading: 'Learner', cell: stated }]),
  ];
}

function cellsOf(result: BatchResult, columns: readonly Column[]): HTMLElement[] {
  return columns.map(({ heading, cell }) =>
    heading === 'Code'
      ? element('th', { scope: 'row', role: 'rowheader', class: 'code' }, ...cell(result))
      : element('td', { role: 'cell', 'data-heading': heading }, ...cell(result)),
  );
}

/** None where there is no text, so that a card leaves it out. */
const isolated = (text: string): readonly HTMLElement[] =>
  text === '' ? [] : [element('bdi', {}, text)];

function codeIn({ code, page, status }: BatchResult): readonly HTMLElement[] {
  if (page !== null) return [element('a', { href: new URL(page).pathname }, code)];
  if (code === '') return [element('span', {}, '(empty)')];
  return status === 'malformed'
    ? [element('span', { class: 'batch-given' }, quotedForeign(code))]
    : [element('span', {}, code)];
}

const resultIn = ({ status, note }: BatchResult): readonly HTMLElement[] => [
  element('span', { class: `batch-${toneOf(status)}` }, statusWords[status]),
  ...(note === null ? [] : [element('bdi', { class: 'batch-note' }, note)]),
];

const agreements: Readonly<Record<Agreement, readonly [tone: string, words: string]>> = {
  yes: ['good', 'Yes'],
  nearly: ['unclear', 'Nearly: look at both'],
  no: ['bad', 'No'],
};

function agreementIn({ agreement }: BatchResult): readonly HTMLElement[] {
  if (agreement === null) return [];
  const [tone, words] = agreements[agreement];
  return [element('span', { class: `batch-${tone}` }, words)];
}

function toneOf(status: BatchStatus): 'good' | 'bad' | 'unclear' {
  if (status === 'valid') return 'good';
  return status === 'revoked' || status === 'unknown' ? 'bad' : 'unclear';
}

const order = Object.keys(statusWords) as BatchStatus[];

/** “12 genuine, 1 revoked” */
export function summaryOf(results: readonly BatchResult[]): string {
  const counts = order.flatMap((status) => {
    const count = results.filter((result) => result.status === status).length;
    return count > 0 ? [`${count} ${statusWords[status].toLowerCase()}`] : [];
  });
  const withName = (agreement: Agreement) =>
    results.filter((result) => result.agreement === agreement).length;
  if (withName('nearly') > 0) counts.push(`${withName('nearly')} with nearly the same name`);
  if (withName('no') > 0) counts.push(`${withName('no')} with another name`);
  return counts.join(', ');
}
