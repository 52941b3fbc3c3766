import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** The content folder as it was at a revision, in a folder that is there only as long as it is read. */
export interface ContentAtRevision {
  /** The revision that was compared with, in full. */
  readonly commit: string;
  /** The content folder from the repository's root; empty where it is the root. */
  readonly prefix: string;
  /** False where the revision had no content there. */
  readonly isThere: boolean;
}

/** Git did not know the revision, or the folder is in no repository. The message is a sentence for staff. */
export class RevisionNotRead extends Error {}

/** The published content. Course records are not read at all. */
const publishedFolders = [
  ...['site.yaml', 'institutions', 'courses', 'certificates', 'pages', 'assets'],
];

const run = promisify(execFile);
const largestFile = 64 * 1024 * 1024;

/**
 * Opens the public content at a revision. If the branch has newer commits, the last common commit is used:
 * what others have published since is not our change. Only reads; nothing of the repository or the working tree is touched.
 */
export async function atRevision<T>(
  contentDir: string,
  revision: string,
  read: (dir: string, at: ContentAtRevision) => Promise<T>,
): Promise<T> {
  const prefix = (await git(contentDir, 'rev-parse', '--show-prefix')).trim();
  const commit = await startOf(contentDir, revision);
  const dir = await mkdtemp(path.join(tmpdir(), 'laurel-revision-'));
  try {
    const files = await filesAt(contentDir, commit);
    for (const { file, id } of files) await copyOut(contentDir, id, path.join(dir, file));
    return await read(dir, { commit, prefix, isThere: files.length > 0 });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function startOf(contentDir: string, revision: string): Promise<string> {
  const commit = await git(
    contentDir,
    ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
  ).catch(() => {
    throw new RevisionNotRead(
      'Git knows no such revision. Give a branch, a tag or a commit; in a shallow clone fetch it first.',
    );
  });
  // A shallow clone may not know what the two have in common.
  const common = await git(contentDir, 'merge-base', commit.trim(), 'HEAD').catch(() => commit);
  return common.trim();
}

interface FileAt {
  readonly file: string;
  readonly id: string;
}

/** Plain files only, as the content has no others. */
async function filesAt(contentDir: string, commit: string): Promise<FileAt[]> {
  const listed = await git(contentDir, 'ls-tree', '-rz', commit, '--', ...publishedFolders);
  return listed.split('\0').flatMap((line) => {
    const [, id, file] = /^100\d+ blob ([0-9a-f]+)\t(.+)$/su.exec(line) ?? [];
    // A name that git should not hold could lead out of the folder.
    return id === undefined || file === undefined || file.split('/').includes('..')
      ? []
      : [{ id, file }];
  });
}

async function copyOut(contentDir: string, id: string, target: string): Promise<void> {
  const { stdout } = await run('git', ['-C', contentDir, 'cat-file', 'blob', id], {
    encoding: 'buffer',
    maxBuffer: largestFile,
  });
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, stdout, { mode: 0o600 });
}

async function git(contentDir: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['-C', contentDir, ...args], { maxBuffer: largestFile });
    return stdout;
  } catch (error) {
    throw new RevisionNotRead(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'There is no git on this machine, or no such content folder.'
        : `${contentDir} is in no git repository that can be read, so there is nothing to compare it with. Run git init there and commit what is published, or name the content folder of your repository with --content.`,
      { cause: error },
    );
  }
}
