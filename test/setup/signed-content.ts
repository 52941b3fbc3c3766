import { createHash } from 'node:crypto';
import { appendFile, cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { didFor } from '../../src/credential/did.ts';
import { newKey, type KeyTexts } from '../../src/credential/multikey.ts';

export interface SignedContentOptions {
  /** A content folder whose institutions have no keys. */
  readonly from: string;
  /** The folder for the copy with keys; replaced. */
  readonly to: string;
}

/** A pair of keys for tests: always the same for an institution and a number. */
export function testKey(institutionId: string, number = 1): KeyTexts {
  const seed = createHash('sha256').update(`test key ${number} of ${institutionId}`).digest();
  return newKey(() => seed);
}

/** Copies content and gives each of its institutions a key. @returns the `ISSUER_KEY` with which it is signed */
export async function signedContent({ from, to }: SignedContentOptions): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  const site = await readFile(path.join(to, 'site.yaml'), 'utf8');
  const origin = /^url: ['"]?(https:\/\/[^\s'"/]+)/mu.exec(site)?.[1];
  if (origin === undefined) throw new Error(`${from} has no url.`);
  const files = await readdir(path.join(to, 'institutions'));
  const ids = files.filter((file) => file.endsWith('.yaml')).map((file) => path.parse(file).name);
  const entries = ids.map(async (id) => {
    const did = didFor(origin, id, ids.length === 1);
    const { publicKey, secretKey } = testKey(id);
    await appendFile(
      path.join(to, 'institutions', `${id}.yaml`),
      `\ncredentials:\n  did: ${did}\n  keys:\n    - key: ${publicKey}\n      created: 2020-01-01\n`,
    );
    return `${did}#${publicKey}=${secretKey}`;
  });
  return (await Promise.all(entries)).join('\n');
}
