import type { ContentKind } from './content-kind.ts';
import type { ContentFile } from './content-files.ts';
import { siteMissing } from './file-refusals.ts';
import { listContent } from './list-content.ts';
import { problemOfFile } from './located.ts';
import type { ContentProblem } from './problem.ts';
import { readContentFile } from './read-content-file.ts';
import { readDocument, type ContentDocument } from './read-document.ts';

/** A content file together with the ids that its path gives it. */
export type Filed<K extends ContentKind> = ContentDocument<K> & Pick<ContentFile, 'id' | 'session'>;

/** Every file of a content folder, each checked for itself. */
export interface ContentFolder {
  readonly site: Filed<'site'> | undefined;
  readonly institutions: readonly Filed<'institution'>[];
  readonly courses: readonly Filed<'course'>[];
  readonly certificates: readonly Filed<'certificates'>[];
  readonly records: readonly Filed<'records'>[];
  readonly problems: readonly ContentProblem[];
}

/** @param root the real path of the content folder */
export async function readContentFolder(root: string): Promise<ContentFolder> {
  const { files, problems } = await listContent(root);
  const found = [...problems];
  const documents: Filed<ContentKind>[] = [];
  for (const file of files) {
    const decoding = await readContentFile(file);
    if (!decoding.ok) {
      found.push(decoding.problem);
      continue;
    }
    const document = readDocument(file.kind, file.file, decoding.text);
    found.push(...document.problems);
    documents.push({ ...document, id: file.id, session: file.session });
  }
  if (!files.some(({ kind }) => kind === 'site'))
    found.push(problemOfFile('site.yaml', siteMissing));
  const ofKind = <K extends ContentKind>(kind: K) =>
    documents.filter((document) => document.kind === kind) as unknown as Filed<K>[];
  return {
    site: ofKind('site')[0],
    institutions: ofKind('institution'),
    courses: ofKind('course'),
    certificates: ofKind('certificates'),
    records: ofKind('records'),
    problems: found,
  };
}
