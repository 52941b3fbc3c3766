import type { RequestListener } from 'node:http';
import { getStore } from '@netlify/blobs';
import type { BlobsPlace } from '../../src/runtime/ask-blobs.ts';
import { loopbackServer } from '../setup/loopback-server.ts';

export interface FaultyBlobs {
  readonly place: BlobsPlace;
  /** `METHOD address` of everything that was asked, in turn. */
  readonly asked: string[];
  /** How the next requests are answered, in turn; the last one stays. */
  answers: RequestListener[];
  close(): Promise<void>;
}

/** A server in the place of Netlify Blobs that answers as a test says. */
export async function faultyBlobs(): Promise<FaultyBlobs> {
  const asked: string[] = [];
  const { url, close } = await loopbackServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const [answer, ...rest] = blobs.answers;
    if (rest.length > 0) blobs.answers = rest;
    request.resume();
    answer?.(request, response);
  });
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
    close,
  };
  return blobs;
}
