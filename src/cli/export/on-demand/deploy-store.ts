import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setEnvironmentContext } from '@netlify/blobs';

/** The value of a key in the store of the deploy; null where it has none. */
export type ReadBlob = (key: string) => Promise<Uint8Array | null>;

/** The id of the deploy that is exported. */
export const deploy = 'export';
const site = 'local';
const region = 'eu-central-1';
const ofDeploy = `/region:${region}/${site}/deploy:${deploy}/`;

/**
 * The store of a deploy for functions that run in this process: they know it by an address alone, and so it answers at one, to this machine
 * and to those who know its token. It only reads.
 */
export async function deployStore(
  read: ReadBlob,
): Promise<{ readonly close: () => Promise<void> }> {
  const token = randomBytes(24).toString('hex');

  async function answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse) {
    const isKnown = headers.authorization === `Bearer ${token}`;
    const isRead = method === 'GET' && url.startsWith(ofDeploy);
    const value = isKnown && isRead ? await read(url.slice(ofDeploy.length)) : null;
    response.writeHead(value ? 200 : 404).end(value ?? undefined);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  setEnvironmentContext({
    ...{ edgeURL: url, uncachedEdgeURL: url, token },
    ...{ siteID: site, deployID: deploy, primaryRegion: region },
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
