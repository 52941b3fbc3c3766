import { quotedForeign } from '../../model/foreign-text.ts';
import { element } from '../check-file/element.ts';
import { statusWords, type BatchResult, type BatchStatus } from './batch-result.ts';
import type { Agreement } from './names-agree.ts';

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
  const { code, page, status, statement, note } = result;
  const cells = [
    [page === null ? shownCode(result) : element('a', { href: new URL(page).pathname }, code)],
    [
      element('span', { class: `batch-${toneOf(status)}` }, statusWords[status]),
      ...(note === null ? [] : [element('bdi', { class: 'batch-note' }, note)]),
    ],
    [element('bdi', {}, statement ? (statement.name ?? 'Withheld') : '')],
    [element('bdi', {}, statement?.course ?? '')],
    ...(hasNames ? [agreementIn(result)] : []),
  ];
  return cells.map((content, column) =>
    column === 0
      ? element('th', { scope: 'row', class: 'code' }, ...content)
      : element('td', {}, ...content),
  );
}

function shownCode({ code, status }: BatchResult): HTMLElement {
  if (code === '') return element('span', {}, '(empty)');
  return status === 'malformed'
    ? element('span', { class: 'batch-given' }, quotedForeign(code))
    : element('span', {}, code);
}

const agreements: Readonly<Record<Agreement, readonly [tone: string, words: string]>> = {
  yes: ['good', 'Yes'],
  nearly: ['unclear', 'Nearly: look at both'],
  no: ['bad', 'No'],
};

/** Includes the name as it was given if it is not the stated one. */
function agreementIn({ agreement, entry }: BatchResult): readonly HTMLElement[] {
  if (agreement === null) return [];
  const [tone, words] = agreements[agreement];
  const answer = element('span', { class: `batch-${tone}` }, words);
  return agreement === 'yes'
    ? [answer]
    : [
        answer,
        element('span', { class: 'batch-note' }, `Given: ${quotedForeign(entry.name ?? '')}`),
      ];
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
