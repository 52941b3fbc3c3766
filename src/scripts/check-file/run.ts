import { checkFile } from './check-file.ts';
import { largestFile } from './file-kind.ts';
import { blankReport, type FileReport, type PublishedWorld } from './file-report.ts';
import { publishedHere, type Trusted } from './published-here.ts';
import { reportView, type ShowOptions } from './show-report.ts';

export interface RunOptions extends Omit<ShowOptions, 'fileName'> {
  readonly trusted: Trusted;
}

/** Checks one file and shows what came of it. */
export async function checked(file: File, { trusted, ...show }: RunOptions): Promise<HTMLElement> {
  const report = await reportOn(file, () => publishedHere(trusted));
  return reportView(report, { ...show, fileName: file.name });
}

/**
 * What a file turned out to be. Never throws; one that is too large is not read.
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
    // A folder, or a file that is gone or not theirs to read.
    return { ...unread, verdict: 'unreadable' };
  }
}
