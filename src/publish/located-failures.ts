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
  const located = failures.map(async (failure) => {
    const reading = readCode(failure.split(' ')[0] ?? '');
    const certificate = reading.ok ? await openCertificate(content, reading.code) : undefined;
    if (!certificate) return failure;
    const { file, code } = certificate;
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => '');
    const { line, column } = certificatePlace(file, text, code);
    return `${file}:${line}:${column}  ${failure}`;
  });
  return new ImagesFailed(await Promise.all(located));
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
