import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signedContent } from '../../setup/signed-content.ts';
import { writeBenchContent } from '../build/bench-content.ts';

/** Content whose institutions all have a key. */
export interface KeyedContent {
  readonly folder: string;
  /** `ISSUER_KEY`. */
  readonly issuerKey: string;
}

/** Writes that many invented certificates to a folder, which is removed when they have been used. */
export async function withKeyedContent<Result>(
  certificates: number,
  use: (content: KeyedContent) => Promise<Result>,
): Promise<Result> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'laurel-bench-'));
  const plain = path.join(scratch, 'plain');
  const folder = path.join(scratch, 'content');
  try {
    await writeBenchContent(plain, certificates);
    return await use({ folder, issuerKey: await signedContent({ from: plain, to: folder }) });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
