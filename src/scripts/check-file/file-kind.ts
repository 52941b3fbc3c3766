import { isPdf } from '../../credential/pdf-credential.ts';
import { isPng } from '../../credential/png-chunks.ts';

export type FileKind = 'png' | 'pdf' | 'json' | 'other';

/** By how the file begins, not by its name. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (isPng(bytes)) return 'png';
  if (isPdf(bytes)) return 'pdf';
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'other';
}

/** Larger than this is none of our files, and is not read; in bytes. */
export const largestFile = 20 * 1024 * 1024;
