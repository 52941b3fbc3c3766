import path from 'node:path';
import { FolderInUse } from '../../environment/new-folder.ts';
import { onSite, verifyPath } from '../../model/addresses.ts';
import { printedCode, type VerificationCode } from '../../model/code.ts';
import type { ContentFrame, SessionContent } from '../../model/content.ts';
import { counted, listed } from '../../wording/listed.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import type { IssuedSession } from '../shared/issue-session.ts';
import { withPrivateFile, writePrivately } from '../shared/private-file.ts';
import { agreed } from '../shared/staff-command.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import type { OpenedContent } from '../shared/with-content.ts';
import { codeListCsv, type ListedCode } from './code-list.ts';
import type { IssueOptions } from './issue-options.ts';
import type { IssueOutput } from './issue-output.ts';
import type { IssueReport } from './issue-report.ts';
import { drawPreview } from './preview.ts';
import type { IssueChanges } from './session-changes.ts';

/** A run of the issue command for a session. */
export interface Issuing {
  readonly options: IssueOptions;
  readonly opened: OpenedContent;
  readonly surroundings: StaffSurroundings;
  readonly output: IssueOutput;
  readonly found: IssuedSession;
  /** The certificates and records of the session before the run. */
  readonly part: SessionContent;
}

/** A plan that is about to be written. */
export interface Writing {
  readonly report: IssueReport;
  readonly prepared: IssueChanges;
  /** The lines of the list of codes. */
  readonly list: readonly ListedCode[];
}

/** Shows the preview, asks, and writes the files of the session and the list of codes: all or none. */
export async function write(
  issuing: Issuing,
  { report, prepared, list }: Writing,
): Promise<ExitCode> {
  const { options, opened, surroundings, output } = issuing;
  const { changes, codes } = prepared;
  const listText = codeListCsv(list, opened.content);
  if (changes.length === 0) return nothingToDo(issuing, report, list, listText);
  if (options.preview !== undefined) {
    const refusal = await preview(issuing, prepared);
    if (refusal !== undefined) return refusal;
  }
  if (options.dryRun) return output.done('Dry run: nothing was written.');
  if (!(await agreed(options, surroundings))) return output.refused('Nothing was written.');
  const writeContent = () =>
    during('checking all content as it will be', report, surroundings, () => opened.write(changes));
  const isReplaced = await isThere(options.codes, surroundings);
  const exitCode = await (options.codes === undefined || list.length === 0
    ? writeContent()
    : withPrivateFile({ ...surroundings, file: options.codes, text: listText }, writeContent));
  if (exitCode !== exitCodes.ok) return exitCode;
  const files = listed(changes.map(({ file }) => file));
  const areRecords = changes.some(({ file }) => file.startsWith('records/'));
  return output.done(
    [
      `Wrote ${files}. Review and commit ${areRecords ? 'them; the records are private and are never published' : 'it'}.`,
      ...(options.name === undefined ? [] : [...codes.values()].map(linkOf(opened.content))),
      ...listNotice(options, list, isReplaced),
    ].join('\n'),
  );
}

/** Whether there is a list already, which this one replaces. */
const isThere = async (file: string | undefined, { files }: StaffSurroundings): Promise<boolean> =>
  file !== undefined && (await files.modeOf(file)) !== undefined;

async function nothingToDo(
  { options, output, surroundings }: Issuing,
  { counts }: IssueReport,
  list: readonly ListedCode[],
  listText: string,
): Promise<ExitCode> {
  const what = counts.badRows > 0 ? 'the rest' : 'all';
  const { codes: file, dryRun } = options;
  const isReplaced = await isThere(file, surroundings);
  if (file !== undefined && !dryRun && list.length > 0)
    await writePrivately(file, listText, surroundings.files);
  return output.done(
    [
      `Nothing to do: ${what} of it has been written before.`,
      ...(options.preview === undefined ? [] : [nothingToPreview]),
      ...(dryRun ? [] : listNotice(options, list, isReplaced)),
    ].join('\n'),
  );
}

const linkOf =
  ({ site }: ContentFrame) =>
  (code: VerificationCode): string =>
    `${printedCode(code)}  ${onSite(site, verifyPath(code))}`;

function listNotice(
  { codes: file }: IssueOptions,
  list: readonly ListedCode[],
  isReplaced: boolean,
): string[] {
  if (file === undefined) return [];
  if (list.length === 0) return [`${file} was not written: there is no valid certificate to list.`];
  const missing = list.filter(({ address }) => address === '').length;
  const certificates = counted(list.length, 'certificate');
  const done = isReplaced
    ? `Replaced the list in ${file} by one of ${certificates}`
    : `Wrote ${certificates} to ${file}`;
  return [
    `${done}, which is private: delete it after the mail merge.${missing === 0 ? '' : ` ${counted(missing, 'learner has', 'learners have')} no e-mail address there.`}`,
  ];
}

const nothingToPreview = 'There is nothing to preview: no certificate would be issued.';

/** Draws what is about to be issued. An exit code if nothing may be written. */
async function preview(
  { options, opened, output }: Issuing,
  { changes, codes }: IssueChanges,
): Promise<ExitCode | undefined> {
  const issued = [...codes].map(([{ learner }, code]) => ({ code, name: learner.name }));
  if (issued.length === 0) {
    output.note(nothingToPreview);
    return undefined;
  }
  const content = await opened.afterwards(changes);
  if (!content) return exitCodes.problems;
  const folder = options.preview === true ? undefined : options.preview;
  try {
    const pictures = await drawPreview({ issued, content, today: opened.today, folder });
    const codesNote = options.dryRun ? ' When you issue, the codes will be others.' : '';
    const drawnIn = path.dirname(pictures[0] ?? '');
    output.note(
      `Look at ${listed(pictures)}.${codesNote} They show names: delete ${drawnIn} afterwards.`,
    );
    return undefined;
  } catch (error) {
    if (error instanceof FolderInUse)
      return output.refused(
        'The preview was not drawn: its folder has something in it. Name a new one. Nothing was written.',
      );
    // By its name: the renderer is loaded when it is needed.
    if (error instanceof Error && error.name === 'TextDoesNotFit')
      return output.refused(`${error.message} Nothing was written.`);
    throw error;
  }
}

/** Shows what a long run is at. Only thousands of learners take longer than a moment. */
export async function during<T>(
  what: string,
  { counts }: IssueReport,
  { progress }: StaffSurroundings,
  work: () => Promise<T>,
): Promise<T> {
  const shown = counts.learners < 1000 ? undefined : progress(what);
  return work().finally(() => shown?.end());
}
