import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificateCredential } from '../../../src/credential/certificate-credential.ts';
import type { Credential } from '../../../src/credential/credential.ts';
import { groundOf } from '../../../src/credential/ground.ts';
import { issuerKeysFrom } from '../../../src/credential/issuer-keys.ts';
import type { IssuerKey } from '../../../src/credential/issuer-key.ts';
import { statusListCredential } from '../../../src/credential/status-list.ts';
import { openContent } from '../../../src/environment/open-content.ts';
import { writeBenchContent } from '../build/bench-content.ts';
import { addKeys } from './keyed-content.ts';

/** What a site of invented certificates has its institutions sign. */
export interface BenchCredentials {
  /** In the order of the content, as a build takes them: course after course. */
  readonly certificates: readonly Credential[];
  readonly statusLists: readonly Credential[];
  /** By the issuer's DID. */
  readonly keys: ReadonlyMap<string, IssuerKey>;
}

/** Writes such content to a folder that is removed afterwards, and reads it. */
export async function benchCredentials(certificates: number): Promise<BenchCredentials> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-bench-'));
  const contentDir = path.join(folder, 'content');
  try {
    await writeBenchContent(contentDir, certificates);
    const issuerKey = await addKeys(contentDir);
    const { content } = await openContent({ contentDir });
    if (!content) throw new Error('The invented content has errors.');
    const ground = groundOf(content);
    const { keys } = issuerKeysFrom(issuerKey, { ...content, origin: ground.origin });
    const sessions = Map.groupBy(content.certificates, (one) => `${one.courseId}/${one.sessionId}`);
    return {
      certificates: content.certificates.flatMap((one) => certificateCredential(ground, one) ?? []),
      statusLists: [...sessions.values()].flatMap((own) => statusListCredential(ground, own) ?? []),
      keys: new Map([...keys.values()].map((key) => [key.did, key])),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
