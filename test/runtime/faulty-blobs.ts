import type { RequestListener } from 'node:http';
import { getStore } from '@netlify/blobs';
import type { BlobsPlace } from '../../src/runtime/ask-blobs.ts';
import { loopbackServer } from '../setup/loopback-server.ts';

export interface FaultyBlobs {
  readonly place: BlobsPlace;
  /** `METHOD address` of every request, in order. */
  readonly asked: string[];
  /** The answers to the next requests, in order; the last one repeats. */
  answers: RequestListener[];
  close(): Promise<void>;
}

/** A server that replaces Netlify Blobs and answers as a test says. */
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
