import { element } from '../check-file/element.ts';
import { statusWords, type BatchResult, type BatchStatus } from './batch-result.ts';

/** A table with one row for each entry, filled as results come. */
export interface ResultsTable {
  readonly view: HTMLElement;
  readonly fill: (index: number, result: BatchResult) => void;
}

export function resultsTable(count: number, hasNames: boolean): ResultsTable {
  const headings = ['Code', 'Result', 'Learner', 'Course', ...(hasNames ? ['Name agrees'] : [])];
  const body = element('tbody');
  const rows = Array.from({ length: count }, () => element('tr', { hidden: '' }));
  body.append(...rows);
  const head = headings.map((heading) => element('th', { scope: 'col' }, heading));
  const table = element('table', { class: 'batch-table' });
  table.append(element('caption', { class: 'unseen' }, 'Results'));
  table.append(element('thead', {}, element('tr', {}, ...head)), body);
  const view = element('div', {
    class: 'batch-scroll',
    role: 'region',
    'aria-label': 'Results',
    tabindex: '0',
  });
  view.append(table);
  return {
    view,
    fill(index, result) {
      const row = rows[index];
      row?.replaceChildren(...cellsOf(result, hasNames));
      row?.setAttribute('data-status', result.status);
      row?.removeAttribute('hidden');
    },
  };
}

function cellsOf(result: BatchResult, hasNames: boolean): HTMLElement[] {
  const { code, page, status, statement, nameAgrees } = result;
  const shown = code || '(empty)';
  const cells = [
    page === null
      ? element('bdi', {}, shown)
      : element('a', { href: new URL(page).pathname }, shown),
    element('span', { class: `batch-${toneOf(status)}` }, statusWords[status]),
    element('bdi', {}, statement ? (statement.name ?? 'Withheld') : ''),
    element('bdi', {}, statement?.course ?? ''),
    ...(hasNames ? [agreement(nameAgrees)] : []),
  ];
  return cells.map((content, column) =>
    column === 0
      ? element('th', { scope: 'row', class: 'code' }, content)
      : element('td', {}, content),
  );
}

function agreement(agrees: boolean | null): HTMLElement {
  if (agrees === null) return element('span', {}, '');
  return element('span', { class: agrees ? 'batch-good' : 'batch-bad' }, agrees ? 'Yes' : 'No');
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
  const differing = results.filter(({ nameAgrees }) => nameAgrees === false).length;
  if (differing > 0) counts.push(`${differing} with another name`);
  return counts.join(', ');
}
