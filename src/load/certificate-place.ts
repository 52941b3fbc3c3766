import { readCode, type VerificationCode } from '../model/code.ts';
import type { Place } from './problem.ts';

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
