import path from 'node:path';
import type { ExportedLearner } from '../../identity/export/linked-learners.ts';
import { readIdentityFile } from '../shared/identity-file.ts';
import type { CourseSession } from '../shared/issue-session.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';

/** The learners of a session in a file of `npm run identity`, or a sentence that says why the file cannot be used. */
export async function exportedLearners(
  file: string,
  { course, session }: CourseSession,
  { readBytes }: Pick<StaffSurroundings, 'readBytes'>,
): Promise<readonly ExportedLearner[] | string> {
  const text = await textOf(path.resolve(file), readBytes);
  if (text === undefined) return `${file} cannot be read.`;
  const read = readIdentityFile(text);
  if (!read) return `${file} was not written by npm run identity, or is not whole.`;
  if (read.course === course.id && read.session === session.id) return read.learners;
  return `${file} is about another session: ${read.course}, ${read.session}.`;
}

async function textOf(
  file: string,
  readBytes: StaffSurroundings['readBytes'],
): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(file));
  } catch (error) {
    if (error instanceof TypeError || (error as NodeJS.ErrnoException).code !== undefined) {
      return undefined;
    }
    throw error;
  }
}
