import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Signing } from '../../src/credential/signing.ts';
import { cacheFolder } from '../../src/environment/cache-folder.ts';
import type { ContentBySession } from '../../src/load/read-sessions.ts';
import type { Content } from '../../src/model/content.ts';
import { signedCredentials } from '../../src/publish/credentials/signed-credentials.ts';
import { writePacks } from '../../src/publish/on-demand/write-packs.ts';
import { bySession } from '../setup/by-session.ts';

export interface PackedContent {
  readonly content: Content;
  /** The same, where a test watches how sessions are opened. */
  readonly sessions?: ContentBySession['sessions'];
  readonly today: string;
  readonly signing: Signing;
  /** Is given each status list. */
  readonly publishList?: (address: string, text: string) => void;
  /** Where packs are kept from one call to the next. Making those of all fonts takes seconds, so that it is usually the one of the checkout. */
  readonly cacheDir?: string;
}

/** All packs of a content, by name, as a build writes them. */
export async function packsOf({
  content,
  sessions,
  today,
  signing,
  publishList = () => undefined,
  cacheDir = path.join(cacheFolder(), 'packs'),
}: PackedContent): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-packs-'));
  try {
    const written = path.join(folder, 'packs');
    const credentials = signedCredentials(signing, 'test');
    await writePacks({
      content: { ...bySession(content, today), ...(sessions ? { sessions } : {}) },
      today,
      signing,
      credentials,
      publishList,
      fileOf: (name) => path.join(written, name),
      cacheDir,
      imageCacheDir: path.join(folder, 'images'),
      scratch: path.join(folder, 'scratch'),
      workers: 2,
    });
    return new Map(
      globSync('**/*.pack', { cwd: written }).map((name) => [
        name,
        readFileSync(path.join(written, name)),
      ]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
