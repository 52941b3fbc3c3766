import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFolder } from './content-folder.ts';
import type { Drawings } from './link-content.ts';
import type { ContentProblem } from './problem.ts';

export async function readDrawings(
  root: string,
  folder: ContentFolder,
): Promise<{ texts: Drawings; problems: readonly ContentProblem[] }> {
  const texts = new Map<string, string>();
  const references = [
    ...folder.institutions.flatMap(({ value }) => [value?.logo, value?.seal]),
    ...folder.courses.flatMap(
      ({ value }) => value?.instructors?.map((each) => each.signature) ?? [],
    ),
  ];
  for (const reference of references) {
    if (typeof reference !== 'string') continue;
    texts.set(reference, await readFile(path.join(root, reference), 'utf8'));
  }
  return { texts, problems: [] };
}
