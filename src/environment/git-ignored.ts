import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Whether a file lies, or would lie, in a git repository that does not ignore it. False where there is no git. */
export async function wouldBeCommitted(file: string): Promise<boolean> {
  let folder = path.dirname(file);
  while (!existsSync(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return new Promise((resolve) => {
    // It ends with 0 for an ignored file, 1 for any other, and 128 outside of a repository.
    execFile('git', ['-C', folder, 'check-ignore', '--quiet', '--', file], (error) =>
      resolve(error?.code === 1),
    );
  });
}
