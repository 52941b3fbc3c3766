import { stringify } from 'csv-stringify/sync';
import { recordInLine } from '../../edit/record-in-line.ts';
import type { IssuePlan, PlannedLearner } from '../../gradebook/issue-plan.ts';
import { onSite, verifyPath } from '../../model/addresses.ts';
import { statusOn } from '../../model/certificate.ts';
import { printedCode, type VerificationCode } from '../../model/code.ts';
import type { ContentFrame, SessionContent } from '../../model/content.ts';
import { spreadsheetCsv } from '../../model/spreadsheet-csv.ts';
import type { CalendarDay } from '../../values/calendar.ts';

/** A line of the list for a mail merge. Private: it has an address. */
export interface ListedCode {
  readonly name: string;
  /** Empty where none is known. */
  readonly address: string;
  readonly code: VerificationCode;
  readonly issued: CalendarDay;
}

/** Has the content of the session before the run and, after that, what other sessions have of the lines of its certificates. */
interface ListRequest extends SessionContent {
  readonly plan: Pick<IssuePlan, 'learners'>;
  /** The codes of those who get a certificate in this run. */
  readonly codes: ReadonlyMap<PlannedLearner, VerificationCode>;
  readonly issued: CalendarDay;
  readonly today: CalendarDay;
}

/** The new certificates; where there are none, every valid one of a learner in the gradebook, so that the list can be had later. */
export function listedCodes(request: ListRequest): ListedCode[] {
  const { codes, issued, plan, records } = request;
  if (codes.size === 0) return plan.learners.flatMap((planned) => listedBefore(planned, request));
  return [...codes].map(([{ learner, step }, code]) => {
    const record = step.kind === 'update' ? records[step.record] : undefined;
    return {
      name: learner.name,
      address: learner.email ?? record?.learner.email ?? '',
      code,
      issued,
    };
  });
}

function listedBefore(
  { learner, step }: PlannedLearner,
  { certificates, records, today }: ListRequest,
): ListedCode[] {
  if (step.kind !== 'kept' || step.code === null) return [];
  const certificate = certificates.find(({ code }) => code === step.code);
  if (!certificate || certificate.name === null) return [];
  if (statusOn(certificate, today).kind !== 'valid') return [];
  const { name, code, issued } = certificate;
  const record = recordInLine(certificate, certificates, records);
  return [{ name, address: record?.learner.email ?? learner.email ?? '', code, issued }];
}

const columns = ['name', 'address', 'code', 'link', 'issued'];

/** Whether a text is such a list, which may be replaced by a later one. */
export const isCodeList = (text: string): boolean =>
  text.startsWith(`\ufeff${columns.join(',')}\r\n`);

/** The list as a table for spreadsheets and mail merges. */
export const codeListCsv = (
  codes: readonly ListedCode[],
  { site }: Pick<ContentFrame, 'site'>,
): string =>
  stringify(
    codes.map(({ code, ...rest }) => ({
      ...rest,
      code: printedCode(code),
      link: onSite(site, verifyPath(code)),
    })),
    { header: true, columns, ...spreadsheetCsv },
  );
