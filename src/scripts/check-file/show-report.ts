import { issuerOf } from '../../credential/verify-credential.ts';
import { printedCode } from '../../model/code.ts';
import { foreignHost, quotedForeign } from '../../model/foreign-text.ts';
import { differenceFigure } from './difference-figure.ts';
import { element } from './element.ts';
import { stepNames, type FileReport } from './file-report.ts';
import type { Setting } from './setting.ts';
import { isRecord, type FieldComparison, type FieldName } from './stated-fields.ts';
import type { StatedResult } from './stated-results.ts';
import { fieldWords, resultWords, stepWords } from './step-words.ts';
import { verdictWords, type Mentioned } from './verdict-words.ts';

export interface ShowOptions {
  /** The file's name. */
  readonly fileName: string;
  readonly host: string;
  /** IANA name of the zone that the site's days are in. */
  readonly timeZone: string;
  /** A drawing by its name, as the page has it. */
  readonly shape: (name: string) => Node;
  readonly setting: Setting;
  /** Tells the reports of one page apart. */
  readonly number: number;
}

/** A report as the visitor sees it: the verdict, what is stated, where it differs, and every step. */
export function reportView(report: FileReport, options: ShowOptions): HTMLElement {
  const id = options.number === 1 ? 'file-verdict' : `file-verdict-${options.number}`;
  const view = element('section', { 'aria-labelledby': id, class: 'file-report' });
  if (report.byDevelopmentKey) view.append(developmentStrip());
  view.append(verdictBand(report, id, options));
  if (report.code) view.append(pageLink(report.code, options.setting));
  if (report.picture?.kind === 'differs') view.append(differenceFigure(report.picture));
  if (report.fields.length > 0) view.append(...fieldTable(report.fields, options));
  if (report.results.length > 0) view.append(...resultTable(report.results));
  view.append(...stepList(report, options.setting));
  return view;
}

const developmentStrip = (): HTMLElement =>
  element(
    'p',
    { class: 'strip development-strip' },
    element('strong', {}, 'Development key.'),
    ' It was made on this machine and proves nothing. With the institution’s own key, the answer would be this one.',
  );

function verdictBand(report: FileReport, id: string, options: ShowOptions): HTMLElement {
  const words = verdictWords(report, mentionedIn(report, options), options.setting);
  const heading = element('h2', { class: 'verdict-sentence', id, tabindex: '-1' });
  heading.append(words.sentence);
  const source = element('div', { class: 'verdict-source' });
  source.append(element('p', {}, `File: ${quotedForeign(options.fileName, 120)}`));
  source.append(element('p', {}, 'Checked in this browser; nothing was uploaded'));
  if (options.setting.asOf !== null) source.append(element('p', {}, options.setting.asOf));
  return element(
    'header',
    { class: `verdict verdict-${words.tone}`, 'data-verdict': report.verdict },
    options.shape(words.shape),
    heading,
    element(
      'div',
      { class: 'verdict-first' },
      ...words.explanation.map((text) => element('p', {}, text)),
    ),
    source,
  );
}

function mentionedIn(
  { credential, foreign, institution, fields }: FileReport,
  options: ShowOptions,
): Mentioned {
  const issuer = foreign ? foreign.issuer : credential && issuerOf(credential);
  const stated = fields.find(({ field }) => field === 'stated');
  return {
    institution,
    host: options.host,
    foreignIssuer: issuer === null ? null : issuerWords(issuer),
    statedOn:
      credential && isRecord(credential) && stated ? shown('stated', stated.held, options) : null,
  };
}

/** The host that a `did:web` or an address names; anything else as it is written. */
function issuerWords(id: string): string {
  const host = /^did:web:([^:/?#]+)/u.exec(id)?.[1]?.replace(/%3A/iu, ':');
  if (host !== undefined) return foreignHost(host);
  return /^https?:/iu.test(id) ? foreignHost(id) : quotedForeign(id);
}

function pageLink(code: NonNullable<FileReport['code']>, { pageOf }: Setting): HTMLElement {
  const shown = printedCode(code);
  const link = element('a', { class: 'button', href: pageOf(code) });
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
      entry.append(element('dd', { class: 'differs' }, `${options.setting.publishedNow}: `, now));
    }
    list.append(entry);
  }
  return [element('h3', {}, 'What the credential states'), list];
}

function resultTable(results: readonly StatedResult[]): HTMLElement[] {
  const list = element('dl', { class: 'facts' });
  for (const { name, value, most } of results) {
    const of = most === null || !/^[\d.]+$/u.test(value) ? value : `${value} of ${most}`;
    const entry = element('div', {}, element('dt', {}, element('bdi', {}, name)));
    entry.append(element('dd', {}, element('bdi', {}, of)));
    list.append(entry);
  }
  return [element('h3', {}, 'Results'), list];
}

function shown(field: FieldName, value: string | null, { timeZone }: ShowOptions): string {
  if (field === 'distinction') return value === 'yes' ? 'Yes' : 'No';
  if (value === null) return '–';
  if (field !== 'issued' && field !== 'expires' && field !== 'stated') return value;
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(moment);
}

function stepList(report: FileReport, setting: Setting): HTMLElement[] {
  const list = element('ol', { class: 'steps' });
  for (const step of stepNames) {
    const result = report.steps[step] ?? 'not-reached';
    if (step === 'looks' && report.kind !== 'png' && report.kind !== 'pdf') continue;
    const words = element('span', { class: 'step-result' }, resultWords[result]);
    const statement = element('span', {}, stepWords(step, report, setting));
    list.append(
      element('li', { class: `step step-${result}`, 'data-step': step }, statement, ' ', words),
    );
  }
  return [element('h3', {}, 'What was checked'), list];
}
