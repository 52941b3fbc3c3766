import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { byId, isInPages, recognise, type ContentFile } from './content-files.ts';
import { limits } from '../limits.ts';
import { problemOfFile } from '../yaml/located.ts';
import * as refusal from './file-refusals.ts';
import type { ContentProblem } from '../problem.ts';

export interface Listing {
  readonly files: readonly ContentFile[];
  readonly problems: readonly ContentProblem[];
}

interface Walk {
  readonly root: string;
  readonly mostEntries: number;
  readonly files: ContentFile[];
  readonly problems: ContentProblem[];
  entries: number;
}

/**
 * The content files of a folder, in order of their ids, sessions and numbers. Whatever else lies there is left alone, unless it looks
 * like content in the wrong place.
 * @param root the real path of the folder
 */
export async function listContent(
  root: string,
  mostEntries: number = limits.folderEntries,
): Promise<Listing> {
  const walk: Walk = { root, mostEntries, files: [], problems: [], entries: 0 };
  await walkFolder(walk, '', [root]);
  if (walk.entries > mostEntries) {
    walk.problems.push(problemOfFile('.', refusal.tooManyEntries));
  }
  walk.files.sort(byId);
  return { files: walk.files, problems: walk.problems };
}

/** @param above real paths of the folder and of all that hold it */
async function walkFolder(walk: Walk, folder: string, above: readonly string[]): Promise<void> {
  const absolute = path.join(walk.root, folder);
  let names: string[];
  try {
    names = (await readdir(absolute)).sort();
  } catch (error) {
    walk.problems.push(problemOfFile(folder, refusal.unreadable(error)));
    return;
  }
  for (const name of names) {
    walk.entries += 1;
    if (walk.entries > walk.mostEntries) return;
    if (isLeftAlone(name)) continue;
    const file = folder === '' ? name : `${folder}/${name}`;
    await walkEntry(walk, file, above).catch((error: unknown) => {
      // Its name is not UTF-8, it was deleted a moment ago, or the folder may be listed but not entered.
      walk.problems.push(problemOfFile(file, refusal.unreadable(error)));
    });
  }
}

/** Hidden files, and packages of a content repository that has its own tools. */
const isLeftAlone = (name: string) => name.startsWith('.') || name === 'node_modules';

const looksLikeContent = /\.(?:ya?ml|json)$/iu;

async function walkEntry(walk: Walk, file: string, above: readonly string[]): Promise<void> {
  const absolute = path.join(walk.root, file);
  const link = (await lstat(absolute)).isSymbolicLink();
  const real = link ? await realpath(absolute).catch(() => undefined) : absolute;
  if (real === undefined) {
    walk.problems.push(problemOfFile(file, refusal.brokenLink));
    return;
  }
  if (link && !isInside(walk.root, real)) {
    walk.problems.push(problemOfFile(file, refusal.linkOutside));
    return;
  }
  const entry = await stat(real);
  if (entry.isDirectory()) {
    if (above.includes(real)) walk.problems.push(problemOfFile(file, refusal.linkLoop));
    else await walkFolder(walk, file, [...above, real]);
    return;
  }
  if (looksLikeContent.test(file) || isInPages(file)) takeFile(walk, file, entry.isFile());
}

function takeFile(walk: Walk, file: string, isRegular: boolean): void {
  const refuse = (words: Parameters<typeof problemOfFile>[1]) =>
    walk.problems.push(problemOfFile(file, words));
  const expected = isInPages(file)
    ? file.replace(/\.[^./]+$/u, '.md')
    : file.replace(looksLikeContent, '.yaml');
  const recognised = recognise(expected);
  if (recognised === 'unexpected') {
    if (/\.(?:ya?ml|md)$/iu.test(file)) refuse(refusal.unexpected(file));
    return;
  }
  if (file !== expected) refuse(refusal.extension(expected));
  else if (recognised === 'bad-name') refuse(refusal.badName(file));
  else if (!isRegular) refuse(refusal.notRegular);
  else walk.files.push({ ...recognised, file, absolute: path.join(walk.root, file) });
}

/** Whether a real path is a folder or in it. */
export function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}
