import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImagesFailed } from '../image/batch/render-all.ts';
import type { Place } from '../load/problem.ts';
import { readCode, type VerificationCode } from '../model/code.ts';
import type { ContentBySession } from '../load/read-sessions.ts';
import { openCertificate } from '../load/open-certificate.ts';

/** The same failures, each behind the place of its certificate in the content, as all that is wrong with content is told. */
export async function locatedFailures(
  { failures }: ImagesFailed,
  content: ContentBySession,
  folder: string,
): Promise<ImagesFailed> {
  // Hundreds of a session can fail for one reason: it is opened once, and each file is read once.
  const sessions = content.sessions.map((session) => ({ ...session, open: once(session.open) }));
  const texts = new Map<string, Promise<string>>();
  const textOf = (file: string) => {
    const text = texts.get(file) ?? readFile(path.join(folder, file), 'utf8').catch(() => '');
    texts.set(file, text);
    return text;
  };
  const located: string[] = [];
  for (const failure of failures) {
    const reading = readCode(failure.split(' ')[0] ?? '');
    const certificate = reading.ok ? await openCertificate({ sessions }, reading.code) : undefined;
    if (!certificate) {
      located.push(failure);
      continue;
    }
    const { file, code } = certificate;
    const { line, column } = certificatePlace(file, await textOf(file), code);
    located.push(`${file}:${line}:${column}  ${failure}`);
  }
  return new ImagesFailed(located);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const statement = /^[\s{-]*code:\s*(["']?)([^"'#,}]+)/u;

/** Where a certificates file states a code, or its beginning where it does not. @param text of the file */
export function certificatePlace(file: string, text: string, code: VerificationCode): Place {
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const [, quote = '', stated = ''] = statement.exec(line) ?? [];
    const reading = readCode(stated.trim());
    if (!reading.ok || reading.code !== code) continue;
    return { file, line: at + 1, column: line.indexOf(quote + stated, line.indexOf(':')) + 1 };
  }
  return { file, line: 1, column: 1 };
}
