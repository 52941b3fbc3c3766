import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file of an archive with its SHA-256, hexadecimal. */
export type HashedFile = readonly [file: string, sha256: string];

/** Writes a file of an archive. In step: a certificate is many small files, and waiting for each costs more than writing it. */
export function writeArchiveFile(
  dir: string,
  file: string,
  content: string | Uint8Array,
): HashedFile {
  const target = path.join(dir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return [file, hash('sha256', content)];
}
