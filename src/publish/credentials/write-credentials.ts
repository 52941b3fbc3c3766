import path from 'node:path';
import type { EarlierOutput } from '../../cache/earlier-output.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { credentialPath } from '../../credential/addresses.ts';
import { credentialText } from '../../credential/credential.ts';
import type { Certificate } from '../../model/certificate.ts';
import type { PublishedDocument } from './published-documents.ts';
import type { SignedCredentials } from './signed-credentials.ts';

export interface WriteCredentialsOptions {
  readonly certificates: readonly Certificate[];
  readonly credentials: SignedCredentials;
  /** The published folder. */
  readonly dist: string;
  /** Output of an earlier build in that folder; every credential is recorded in it. */
  readonly published: EarlierOutput;
}

export interface WrittenCredentials {
  /** Number of credentials signed in this build. */
  readonly signed: number;
  /** Number of credentials taken over from an earlier build. */
  readonly found: number;
}

/** Writes the credentials of certificates, and signs only those that an earlier build has not left as they would be. */
export async function writeCredentials({
  certificates,
  credentials,
  dist,
  published,
}: WriteCredentialsOptions): Promise<WrittenCredentials> {
  let signed = 0;
  let found = 0;
  for (const certificate of certificates) {
    const key = credentials.keyOf(certificate);
    if (key === null) continue;
    const file = path.join(dist, credentialPath(certificate.code));
    if (published.take(file, key) !== null) {
      found += 1;
      continue;
    }
    const text = await credentials.textOf(certificate);
    if (text === null) continue;
    writeAtomically(file, Buffer.from(text));
    published.written(file, key);
    signed += 1;
  }
  return { signed, found };
}

/** Writes what certificates share. There is little of it, and it is made in every build. */
export function writeDocuments(documents: readonly PublishedDocument[], dist: string): void {
  for (const { path: address, json } of documents) {
    writeAtomically(path.join(dist, address), Buffer.from(credentialText(json)));
  }
}
