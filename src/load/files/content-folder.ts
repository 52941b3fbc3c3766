import path from 'node:path';
import type { ContentKind, ContentOfKind } from './content-kind.ts';
import { byId, gapsIn, recognise, type ContentFile } from './content-files.ts';
import { decodeSource, type Decoding } from './decode-source.ts';
import { fileMissing, siteMissing } from './file-refusals.ts';
import { listContent } from './list-content.ts';
import { problemOfFile } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { readContentFile } from './read-content-file.ts';
import { readDocument, soundDocument, type ContentDocument } from './read-document.ts';
import type { KnownValues } from '../known-values.ts';

/** A content file together with what its path gives it. */
export type Filed<K extends ContentKind> = ContentDocument<K> &
  Pick<ContentFile, 'id' | 'session' | 'number'>;

/** Every file of a content folder, each checked for itself. */
export interface ContentFolder {
  readonly site: Filed<'site'> | undefined;
  readonly institutions: readonly Filed<'institution'>[];
  readonly courses: readonly Filed<'course'>[];
  readonly certificates: readonly Filed<'certificates'>[];
  readonly records: readonly Filed<'records'>[];
  readonly pages: readonly Filed<'page'>[];
  readonly erased: Filed<'erased'> | undefined;
  readonly problems: readonly ContentProblem[];
}

export interface ReadingOptions {
  /** Texts to take in the place of files, by their path in the folder. */
  readonly instead?: ReadonlyMap<string, string>;
  readonly known?: KnownValues;
}

/** A content folder of which the files of sessions are listed, and all others read. */
export interface OpenedFolder {
  /** Without certificates and records. */
  readonly frame: ContentFolder;
  readonly sessions: readonly SessionFiles[];
}

/** The files of one session: of certificates, then of records, in the order of their numbers. */
export interface SessionFiles {
  /** The id of the course. */
  readonly id: string;
  readonly session: string;
  readonly files: readonly ContentFile[];
}

/** @param root the real path of the content folder */
export async function openFolder(root: string, options: ReadingOptions): Promise<OpenedFolder> {
  const { files: listed, problems } = await listContent(root);
  const files = withFiles(listed, root, [...(options.instead?.keys() ?? [])]);
  const ofSessions = files.filter(isOfSession);
  const others = await readFiles(
    files.filter((file) => !isOfSession(file)),
    options,
  );
  const gaps = gapsIn(files).filter(
    ({ missing }) => !problems.some(({ at }) => at.file === missing),
  );
  const frame = await readDocuments(others, options.known, [
    ...problems,
    ...gaps.map(({ file, missing }) => problemOfFile(file, fileMissing(missing))),
    ...(files.some(({ kind }) => kind === 'site') ? [] : [problemOfFile('site.yaml', siteMissing)]),
  ]);
  const sessions = Map.groupBy(ofSessions, ({ id, session }) => `${id}/${session}`);
  return {
    frame,
    sessions: [...sessions.values()].map((ofSession) => {
      const { id = '', session = '' } = ofSession[0] ?? {};
      return { id, session, files: ofSession };
    }),
  };
}

const isOfSession = ({ kind }: ContentFile): boolean =>
  kind === 'certificates' || kind === 'records';

/** A file and its text, or why it has none. */
export interface FileText {
  readonly file: ContentFile;
  readonly decoding: Decoding;
}

export const readFiles = (
  files: readonly ContentFile[],
  { instead }: ReadingOptions,
): Promise<readonly FileText[]> =>
  Promise.all(
    files.map(async (file) => {
      const text = instead?.get(file.file);
      const decoding =
        text === undefined
          ? await readContentFile(file)
          : decodeSource(file.file, Buffer.from(text, 'utf8'));
      return { file, decoding };
    }),
  );

/** Checks each text for itself. @param problems that were found before */
export async function readDocuments(
  texts: readonly FileText[],
  known: KnownValues | undefined,
  problems: readonly ContentProblem[],
): Promise<ContentFolder> {
  const found = [...problems];
  const documents: Filed<ContentKind>[] = [];
  for (const { file, decoding } of texts) {
    if (!decoding.ok) {
      found.push(decoding.problem);
      continue;
    }
    const document = await readKnown(file, decoding.text, known);
    found.push(...document.problems);
    const { id, session, number } = file;
    documents.push({ ...document, id, session, number });
  }
  return folderOf(documents, found);
}

/** Reads a text, or takes what it gave before. */
async function readKnown(
  { kind, file }: ContentFile,
  text: string,
  known: KnownValues | undefined,
): Promise<ContentDocument> {
  const value = await known?.find(kind, text);
  if (value !== undefined)
    return soundDocument(kind, file, text, value as ContentOfKind[typeof kind]);
  const document = readDocument(kind, file, text);
  if (document.problems.length === 0) await known?.keep(kind, text, document.value);
  return document;
}

/** Documents sorted by their kind. */
export function folderOf(
  documents: readonly Filed<ContentKind>[],
  problems: readonly ContentProblem[],
): ContentFolder {
  const ofKind = <K extends ContentKind>(kind: K) =>
    documents.filter((document) => document.kind === kind) as unknown as Filed<K>[];
  return {
    site: ofKind('site')[0],
    institutions: ofKind('institution'),
    courses: ofKind('course'),
    certificates: ofKind('certificates'),
    records: ofKind('records'),
    pages: ofKind('page'),
    erased: ofKind('erased')[0],
    problems,
  };
}

/** The files with those among the paths that do not exist yet. */
function withFiles(
  files: readonly ContentFile[],
  root: string,
  paths: readonly string[],
): ContentFile[] {
  const known = new Set(files.map(({ file }) => file));
  const added = paths.flatMap((file): ContentFile[] => {
    const recognised = known.has(file) ? 'unexpected' : recognise(file);
    return typeof recognised === 'string'
      ? []
      : [{ ...recognised, file, absolute: path.join(root, file) }];
  });
  return [...files, ...added].sort(byId);
}
