import { randomBytes } from 'node:crypto';
import { BlobsServer } from '@netlify/blobs/server';

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

/** The server’s own way to answer, which its types hide. */
interface Answering {
  handleRequest: (request: Request) => Promise<Response>;
}

const site = 'local';
/** Builds upload what a deploy carries to this region, whichever functions run in: who asks in another finds nothing. */
const ofDeploy = new RegExp(`^/region:us-east-2/${site}/deploy:\\w+/(.+)$`, 'u');

/** Netlify Blobs on this machine, on disk: for one process at a time. */
export async function startLocalBlobs({
  folder,
  deployed,
}: LocalBlobsOptions): Promise<LocalBlobs> {
  const token = randomBytes(24).toString('hex');
  const server = new BlobsServer({ directory: folder, token });
  const answering = server as unknown as Answering;
  const answer = answering.handleRequest.bind(server);
  const inTurn = queue();

  answering.handleRequest = async (request) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const [, key] = ofDeploy.exec(pathname) ?? [];
    if (key !== undefined && request.headers.get('authorization') === `Bearer ${token}`) {
      return found(await deployed(key));
    }
    const whole = await wholeRequest(request);
    // It writes in several steps, so that two could both make the same new key, and a list miss what is there.
    return isRead(request, pathname) ? answer(whole) : inTurn(() => answer(whole));
  };

  const { address } = await server.start();
  return { context: contextOf(address, token), close: async () => server.stop() };
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

/** With its body already here, so that nobody waits in the queue for what is still on its way. */
async function wholeRequest(request: Request): Promise<Request> {
  if (request.method !== 'PUT') return request;
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: await request.arrayBuffer() });
}

/** Does one thing after the other, whether or not they succeed. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
