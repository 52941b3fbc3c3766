import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { didFor } from '../../../src/credential/did.ts';
import { newKey } from '../../../src/credential/multikey.ts';

/**
 * Gives every institution of a content folder a key.
 * @returns what `ISSUER_KEY` must be to sign with them
 */
export async function addKeys(folder: string): Promise<string> {
  const { url } = parse(await readFile(path.join(folder, 'site.yaml'), 'utf8')) as { url: string };
  const files = (await readdir(path.join(folder, 'institutions'))).toSorted();
  const entries = files.map(async (file) => {
    const id = path.basename(file, '.yaml');
    const did = didFor(new URL(url).origin, id, files.length === 1);
    const { publicKey, secretKey } = newKey(() => createHash('sha256').update(id).digest());
    const lines = ['credentials:', `  did: ${did}`, '  keys:', `    - key: ${publicKey}`];
    await appendFile(
      path.join(folder, 'institutions', file),
      `${lines.join('\n')}\n      created: 2026-01-01\n`,
    );
    return `${did}#${publicKey}=${secretKey}`;
  });
  return (await Promise.all(entries)).join(' ');
}
