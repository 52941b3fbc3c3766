import { checkFile } from './check-file.ts';
import { largestFile } from './file-kind.ts';
import type { FileReport } from './file-report.ts';
import { publishedHere, type Trusted } from './published-here.ts';
import { reportView, type ShowOptions } from './show-report.ts';

export interface RunOptions extends Omit<ShowOptions, 'fileName'> {
  readonly trusted: Trusted;
}

/** Checks one file and shows what came of it. */
export async function checked(file: File, { trusted, ...show }: RunOptions): Promise<HTMLElement> {
  return reportView(await reportOn(file, trusted), { ...show, fileName: file.name });
}

async function reportOn(file: File, trusted: Trusted): Promise<FileReport> {
  const unread = {
    kind: 'other',
    credential: null,
    code: null,
    fields: [],
    picture: null,
  } as const;
  const steps = { file: 'fails' } as const;
  if (file.size > largestFile) return { ...unread, verdict: 'too-large', steps };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await checkFile(bytes, publishedHere(trusted));
  } catch {
    // A folder, or a file that is gone or not theirs to read.
    return { ...unread, verdict: 'unreadable', steps };
  }
}
