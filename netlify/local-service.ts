import path from 'node:path';
import {
  identityKeyFor,
  localBlobsFolder,
  localStateFolder,
  siteSecret,
} from '../src/environment/local-state.ts';
import { startLocalBlobs, type DeployedBlobs } from '../src/runtime/local-blobs.ts';

/** The part of Netlify's context that functions and pages here use. */
export interface LocalContext {
  readonly ip: string;
  readonly deploy: { readonly id: string; readonly context: 'dev'; readonly published: boolean };
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface LocalServiceOptions {
  /** The folder that holds `dist/` and `.netlify/`; state is kept below it. */
  readonly output: string;
  /** The blobs of the deploys that are served. */
  readonly deployed: DeployedBlobs;
}

export interface LocalService {
  /** The secret with which the records of a deploy are written. */
  readonly secret: string;
  /** Folder in which mails are kept instead of being sent; undefined if `SMTP_URL` is set, so that they are sent. */
  readonly outbox: string | undefined;
  /** @param deploy letters and digits that name the served deploy */
  readonly contextOf: (deploy: string) => LocalContext;
  /** Resolves when all work has ended. */
  close(): Promise<void>;
}

/**
 * Everything that course records need and Netlify would provide: the store, a secret and an outbox. Functions and pages find it through
 * the environment of this process, which can therefore serve only one site.
 */
export async function startLocalService({
  output,
  deployed,
}: LocalServiceOptions): Promise<LocalService> {
  const folder = localStateFolder(output);
  const secret = await siteSecret(output, {
    ...process.env,
    NETLIFY: undefined,
    CONTEXT: undefined,
  });
  if (secret === undefined) throw new Error('There is no secret for course records.');
  const blobs = await startLocalBlobs({ folder: localBlobsFolder(output), deployed });
  const outbox = path.join(folder, 'outbox');
  Object.assign(process.env, {
    SESSION_SECRET: secret,
    IDENTITY_KEY: process.env['IDENTITY_KEY'] ?? identityKeyFor(secret),
    NETLIFY_BLOBS_CONTEXT: blobs.context,
    LAUREL_OUTBOX: outbox,
  });

  const going = new Set<Promise<unknown>>();
  const waitUntil = (work: Promise<unknown>): void => {
    const ended = work.catch(() => undefined).finally(() => going.delete(ended));
    going.add(ended);
  };
  return {
    secret,
    outbox: process.env['SMTP_URL'] ? undefined : outbox,
    contextOf: (id) => ({
      ip: '127.0.0.1',
      deploy: { id, context: 'dev', published: false },
      waitUntil,
    }),
    async close() {
      while (going.size > 0) await Promise.all(going);
      await blobs.close();
    },
  };
}
