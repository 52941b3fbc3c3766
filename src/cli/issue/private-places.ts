import path from 'node:path';
import { privatePlaceRefusal } from '../shared/private-file.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import { isCodeList } from './code-list.ts';
import type { IssueOptions } from './issue-options.ts';

/** Why the list of codes or the pictures must not be written where they are to be; undefined if they may. */
export async function privatePlacesRefusal(
  options: IssueOptions,
  surroundings: StaffSurroundings,
): Promise<string | undefined> {
  return (
    (await codesRefusal(options, surroundings)) ?? (await previewRefusal(options, surroundings))
  );
}

async function codesRefusal(
  { codes: file, content }: IssueOptions,
  surroundings: StaffSurroundings,
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const refusal = await privatePlaceRefusal(file, content, surroundings);
  if (refusal !== undefined) return refusal;
  const text = await surroundings.files.readText(file);
  return text === undefined || isCodeList(text)
    ? undefined
    : `There is a file ${file} already, which is no list of codes. Name a new one.`;
}

async function previewRefusal(
  { preview: folder, content }: IssueOptions,
  surroundings: StaffSurroundings,
): Promise<string | undefined> {
  if (typeof folder !== 'string') return undefined;
  return privatePlaceRefusal(path.join(folder, 'first-name.png'), content, surroundings);
}
