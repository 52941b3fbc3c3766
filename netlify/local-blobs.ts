import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { blobsOnDisk } from '../src/runtime/blobs-on-disk.ts';
import { listenHere } from './local-server.ts';

export interface LocalBlobsOptions {
  /** Where what is written is kept. */
  readonly folder: string;
  /** What the deploy that is being served carries, by key. */
  readonly deployed: (key: string) => Promise<string | null>;
}

export interface LocalBlobs {
  /** What the variable `NETLIFY_BLOBS_CONTEXT` must be for whoever uses it. */
  readonly context: string;
  close(): Promise<void>;
}

const site = 'local';
/** What a deploy carries is in the site’s own region: who asks in another finds nothing. */
const ofDeploy = new RegExp(`^/region:eu-central-1/${site}/deploy:\\w+/(.+)$`, 'u');

/** Netlify Blobs on this machine, on disk: for one process at a time. */
export async function startLocalBlobs({
  folder,
  deployed,
}: LocalBlobsOptions): Promise<LocalBlobs> {
  const token = randomBytes(24).toString('hex');
  await clearUnfinished(folder);
  const blobs = blobsOnDisk({ folder, token });
  const inTurn = queue();

  const server = await listenHere(0, async (request) => {
    const { pathname } = new URL(request.url);
    const [, key] = ofDeploy.exec(pathname) ?? [];
    if (key !== undefined && request.headers.get('authorization') === `Bearer ${token}`) {
      return found(await deployed(key));
    }
    // It writes in several steps, so that two could both make the same new key, and a list miss what is there.
    return isRead(request, pathname) ? blobs.answer(request) : inTurn(() => blobs.answer(request));
  });
  blobs.isAt(server.url);
  return { context: contextOf(server.url, token), close: () => server.close() };
}

/** Removes what a process that was killed had begun to write: files whose names begin with a dot, which would be listed. */
async function clearUnfinished(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = await readdir(folder, { recursive: true });
  const unfinished = files.filter((file) => path.basename(file).startsWith('.'));
  await Promise.all(unfinished.map((file) => rm(path.join(folder, file))));
}

function contextOf(address: string, token: string): string {
  const context = {
    edgeURL: address,
    uncachedEdgeURL: address,
    siteID: site,
    token,
    deployID: '0',
    primaryRegion: 'eu-central-1',
  };
  return Buffer.from(JSON.stringify(context)).toString('base64');
}

const found = (text: string | null): Response =>
  text === null ? new Response(null, { status: 404 }) : new Response(text);

/** Whether one value is asked for: an address with a store and a key. A file is replaced at once, and is always whole. */
const isRead = ({ method }: Request, pathname: string): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  pathname.replace(/^\/region:[^/]+/u, '').split('/').length > 3;

/** Does one thing after the other, whether or not they succeed. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
