import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImagesFailed } from '../image/batch/render-all.ts';
import { certificatePlace } from '../load/certificate-place.ts';
import type { Content } from '../model/content.ts';

/** The same failures, each behind the place of its certificate in the content, as all that is wrong with content is told. */
export async function locatedFailures(
  { failures }: ImagesFailed,
  { certificates }: Content,
  folder: string,
): Promise<ImagesFailed> {
  const located = failures.map(async (failure) => {
    const certificate = certificates.find(({ code }) => failure.startsWith(`${code} `));
    if (!certificate) return failure;
    const { courseId, sessionId, code } = certificate;
    const file = `certificates/${courseId}/${sessionId}.yaml`;
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => '');
    const { line, column } = certificatePlace(file, text, code);
    return `${file}:${line}:${column}  ${failure}`;
  });
  return new ImagesFailed(await Promise.all(located));
}
