import path from 'node:path';
import {
  identityKeyFor,
  localBlobsFolder,
  localStateFolder,
  siteSecret,
} from '../src/environment/local-state.ts';
import { startLocalBlobs } from './local-blobs.ts';

/** As much of Netlify's context as functions and pages here use. */
export interface LocalContext {
  readonly ip: string;
  readonly deploy: { readonly id: string; readonly context: 'dev'; readonly published: boolean };
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface LocalServiceOptions {
  /** The folder that holds `dist/` and `.netlify/`; state is kept below it. */
  readonly output: string;
  /** What the deploy that is being served carries, by key. */
  readonly deployed: (key: string) => Promise<string | null>;
}

export interface LocalService {
  /** The secret with which the records of a deploy are written. */
  readonly secret: string;
  /** Where mails are kept instead of being sent; undefined where `SMTP_URL` says that they are sent. */
  readonly outbox: string | undefined;
  /** @param deploy letters and digits that name what is being served now */
  readonly contextOf: (deploy: string) => LocalContext;
  /** Resolves when nothing goes on any more. */
  close(): Promise<void>;
}

/**
 * Everything that course records need and Netlify would give them: the store, a secret and an outbox. Functions and pages are told of
 * it by the environment of this process, which can therefore serve one site only.
 */
export async function startLocalService({
  output,
  deployed,
}: LocalServiceOptions): Promise<LocalService> {
  const folder = localStateFolder(output);
  const secret = await siteSecret(output, { ...process.env, NETLIFY: undefined });
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
