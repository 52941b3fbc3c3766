import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getStore } from '@netlify/blobs';
import { startLocalBlobs } from '../../src/runtime/local-blobs.ts';
import type { KeyStore } from '../../src/account/key-store.ts';
import { netlifyStore } from '../../src/runtime/netlify-store.ts';

export interface BlobsOnDisk {
  readonly store: KeyStore;
  readonly stop: () => Promise<void>;
}

/** The store as functions have it, with a blobs server of its own that keeps everything on disk. */
export async function blobsOnDisk(): Promise<BlobsOnDisk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-blobs-'));
  const blobs = await startLocalBlobs({ folder, deployed: async () => null });
  const context = JSON.parse(Buffer.from(blobs.context, 'base64').toString()) as object;
  const open = (fetch: typeof globalThis.fetch) =>
    getStore({ ...context, name: 'course-records-test', consistency: 'strong', fetch });
  return {
    store: netlifyStore({ name: 'The store', open }),
    stop: async () => {
      await blobs.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
