import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { blobsOnDisk, type BlobsOnDisk } from './blobs-on-disk.ts';
import { listenHere } from './local-server.ts';

/** @param deploy as its context names it */
export type DeployedBlobs = (key: string, deploy: string) => Promise<string | Uint8Array | null>;

export interface LocalBlobsOptions {
  /** The folder that keeps what is written; nothing can be written without one. */
  readonly folder?: string;
  /** The value of a key in a deploy; null where it has none. */
  readonly deployed: DeployedBlobs;
}

export interface LocalBlobs {
  /** The value of the variable `NETLIFY_BLOBS_CONTEXT` for processes that use these blobs. */
  readonly context: string;
  close(): Promise<void>;
}

const site = 'local';
/** Addresses of a deploy’s own blobs. They are in the site’s region only: a request for another region finds nothing. */
const ofDeploy = new RegExp(`^/region:eu-central-1/${site}/deploy:(\\w+)/(.+)$`, 'u');

/** Netlify Blobs on this machine, on disk: for one process at a time. */
export async function startLocalBlobs({
  folder,
  deployed,
}: LocalBlobsOptions): Promise<LocalBlobs> {
  const token = randomBytes(24).toString('hex');
  const written = folder === undefined ? null : await storeOnDisk(folder, token);

  const server = await listenHere(0, async (request) => {
    const [, deploy = '', key] = ofDeploy.exec(new URL(request.url).pathname) ?? [];
    if (key !== undefined && request.headers.get('authorization') === `Bearer ${token}`) {
      return found(await deployed(key, deploy));
    }
    return written ? written.answer(request) : found(null);
  });
  written?.isAt(server.url);
  return { context: contextOf(server.url, token), close: () => server.close() };
}

/** The stores that are written to. */
async function storeOnDisk(folder: string, token: string): Promise<BlobsOnDisk> {
  await clearUnfinished(folder);
  const { answer, isAt } = blobsOnDisk({ folder, token });
  const inTurn = queue();
  return {
    // The library writes in several steps: two writes at once could both create the same key, and a list could miss one that exists.
    answer: (request) => (isRead(request) ? answer(request) : inTurn(() => answer(request))),
    isAt,
  };
}

/** Removes the unfinished files of a process that was killed. Their names begin with a dot, and the library would list them. */
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

const found = (value: string | Uint8Array | null): Response =>
  value === null
    ? new Response(null, { status: 404 })
    : new Response(typeof value === 'string' ? value : Uint8Array.from(value));

/** Whether a request reads one value: its address has a store and a key. It need not wait: a file is replaced at once and always whole. */
const isRead = ({ method, url }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  new URL(url).pathname.replace(/^\/region:[^/]+/u, '').split('/').length > 3;

/** Does one thing after the other, whether or not they succeed. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
