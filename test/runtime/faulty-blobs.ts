import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getStore } from '@netlify/blobs';
import type { BlobsPlace } from '../../src/runtime/ask-blobs.ts';

export interface FaultyBlobs {
  readonly place: BlobsPlace;
  /** `METHOD address` of everything that was asked, in turn. */
  readonly asked: string[];
  /** How the next requests are answered, in turn; the last one stays. */
  answers: ((request: IncomingMessage, response: ServerResponse) => void)[];
  close(): Promise<void>;
}

/** A server in the place of Netlify Blobs that answers as a test says. */
export async function faultyBlobs(): Promise<FaultyBlobs> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const [answer, ...rest] = blobs.answers;
    if (rest.length > 0) blobs.answers = rest;
    request.resume();
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const blobs: FaultyBlobs = {
    place: {
      name: 'The store',
      open: (fetch) =>
        getStore({
          name: 'links',
          consistency: 'strong',
          siteID: 'site',
          token: 'secret-token',
          edgeURL: url,
          uncachedEdgeURL: url,
          fetch,
        }),
    },
    asked,
    answers: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return blobs;
}
