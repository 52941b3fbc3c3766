import { sessionFile, type SessionKind } from '../load/files/content-files.ts';

/** A content file with its text. */
export interface FileText {
  /** Its path in the content folder. */
  readonly file: string;
  readonly text: string;
}

/** A content folder whose files can be read. */
export interface ReadableFolder {
  /** Undefined where there is no file. @param file its path in the folder */
  readText(file: string): Promise<string | undefined>;
}

/** The files that a session has of one kind, in the order of their numbers, which have no gap in valid content. */
export async function sessionTexts(
  kind: SessionKind,
  { courseId, sessionId }: { readonly courseId: string; readonly sessionId: string },
  folder: ReadableFolder,
): Promise<readonly FileText[]> {
  const texts: FileText[] = [];
  for (;;) {
    const file = sessionFile(kind, { id: courseId, session: sessionId }, texts.length + 1);
    const text = await folder.readText(file);
    if (text === undefined) return texts;
    texts.push({ file, text });
  }
}
