import { checkFile } from './check-file.ts';
import { largestFile } from './file-kind.ts';
import { blankReport, type FileReport, type PublishedWorld } from './file-report.ts';
import { optionsOf } from './options.ts';
import { publishedHere } from './published-here.ts';
import { onSite } from './setting.ts';
import { reportView } from './show-report.ts';

export { addAnswer, mostFiles } from './answers.ts';

/** Checks one file and shows the report. */
export async function checked(file: File, root: HTMLElement, number: number): Promise<HTMLElement> {
  const { trusted, ...show } = optionsOf(root);
  const report = await reportOn(file, () => publishedHere(trusted));
  return reportView(report, { ...show, setting: onSite, fileName: file.name, number });
}

/**
 * Reports on a file. Never throws; a file that is too large is not read.
 * @param worldFor what it is compared with
 */
export async function reportOn(
  file: File,
  worldFor: (bytes: Uint8Array) => PublishedWorld,
): Promise<FileReport> {
  const unread = { ...blankReport, kind: 'other', steps: { file: 'fails' } } as const;
  if (file.size > largestFile) return { ...unread, verdict: 'too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await checkFile({ bytes, name: file.name }, worldFor(bytes));
  } catch {
    // A folder, or a file that is gone or that the visitor may not read.
    return { ...unread, verdict: 'unreadable' };
  }
}
