import type { JsonObject } from '../../credential/credential.ts';
import { issuerOf } from '../../credential/verify-credential.ts';
import { verifyPath } from '../../model/addresses.ts';
import { printedCode } from '../../model/code.ts';
import { differenceFigure } from './difference-figure.ts';
import { element } from './element.ts';
import { stepNames, type FileReport } from './file-report.ts';
import { statedFields, type FieldComparison, type FieldName } from './stated-fields.ts';
import { fieldWords, resultWords, stepWords } from './step-words.ts';
import { verdictWords, type Mentioned } from './verdict-words.ts';

export interface ShowOptions {
  /** Of the file, as its owner calls it. */
  readonly fileName: string;
  readonly host: string;
  /** In which the site's days are. */
  readonly timeZone: string;
  /** A drawing by its name, as the page has it. */
  readonly shape: (name: string) => Node;
}

/** A report as the visitor sees it: the verdict, what is stated, where it differs, and every step. */
export function reportView(report: FileReport, options: ShowOptions): HTMLElement {
  const view = element('section', { 'aria-labelledby': 'file-verdict', class: 'file-report' });
  view.append(verdictBand(report, options));
  if (report.code) view.append(pageLink(report.code));
  if (report.picture?.kind === 'differs') view.append(differenceFigure(report.picture));
  if (report.fields.length > 0) view.append(...fieldTable(report.fields, options));
  view.append(...stepList(report));
  return view;
}

function verdictBand(report: FileReport, { fileName, host, shape }: ShowOptions): HTMLElement {
  const words = verdictWords(report, mentionedIn(report, host));
  const heading = element('h2', { class: 'verdict-sentence', id: 'file-verdict', tabindex: '-1' });
  heading.append(words.sentence);
  const source = element('div', { class: 'verdict-source' });
  source.append(element('p', {}, 'File: ', element('bdi', {}, fileName)));
  source.append(element('p', {}, 'Checked in this browser; nothing was uploaded'));
  return element(
    'header',
    { class: `verdict verdict-${words.tone}`, 'data-verdict': report.verdict },
    shape(words.shape),
    heading,
    element(
      'div',
      { class: 'verdict-first' },
      ...words.explanation.map((text) => element('p', {}, text)),
    ),
    source,
  );
}

function mentionedIn({ credential, verdict }: FileReport, host: string): Mentioned {
  const did = credential && issuerOf(credential);
  return {
    institution: credential && verdict !== 'foreign' ? institutionIn(credential) : null,
    host,
    foreignHost: did === null ? null : hostOfIssuer(did),
  };
}

/** Fit for a sentence, whoever wrote it. */
function institutionIn(credential: JsonObject): string | null {
  const { institution } = statedFields(credential);
  return institution?.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200) ?? null;
}

/** The host that a `did:web` or an address names, cut to a length that fits a sentence. */
function hostOfIssuer(id: string): string | null {
  const written = /^did:web:([^:/?#\s]+)/u.exec(id)?.[1]?.replace(/%3A/iu, ':');
  if (written !== undefined) return written.slice(0, 100);
  return URL.canParse(id) ? new URL(id).host.slice(0, 100) || null : null;
}

function pageLink(code: NonNullable<FileReport['code']>): HTMLElement {
  const shown = printedCode(code);
  const link = element('a', { class: 'button', href: verifyPath(code) });
  link.append(
    element('span', {}, 'Open the page of certificate ', element('span', { class: 'code' }, shown)),
  );
  return element('p', { class: 'file-page' }, link);
}

function fieldTable(fields: readonly FieldComparison[], options: ShowOptions): HTMLElement[] {
  const list = element('dl', { class: 'facts' });
  for (const { field, held, published, isEqual } of fields) {
    const entry = element('div', {}, element('dt', {}, fieldWords[field]));
    entry.append(element('dd', {}, element('bdi', {}, shown(field, held, options))));
    if (isEqual === false) {
      const now = element('bdi', {}, shown(field, published, options));
      entry.append(element('dd', { class: 'differs' }, 'Published now: ', now));
    }
    list.append(entry);
  }
  return [element('h3', {}, 'What the credential states'), list];
}

function shown(field: FieldName, value: string | null, { timeZone }: ShowOptions): string {
  if (value === null) return '–';
  if (field === 'distinction') return value === 'yes' ? 'Yes' : 'No';
  if (field !== 'issued' && field !== 'expires') return value;
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(moment);
}

function stepList(report: FileReport): HTMLElement[] {
  const list = element('ol', { class: 'steps' });
  for (const step of stepNames) {
    const result = report.steps[step] ?? 'not-reached';
    if (step === 'looks' && report.kind !== 'png' && report.kind !== 'pdf') continue;
    const words = element('span', { class: 'step-result' }, resultWords[result]);
    const statement = element('span', {}, stepWords(step, report));
    list.append(
      element('li', { class: `step step-${result}`, 'data-step': step }, statement, ' ', words),
    );
  }
  return [element('h3', {}, 'What was checked'), list];
}
