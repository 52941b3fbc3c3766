import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { deployedBlobs } from '../../../src/environment/deployed-blobs.ts';
import { heldFile } from './bench-site.ts';

// Stands for Netlify Blobs, which is other machines’ work: a process of its own that answers from memory, so that what is measured is
// Laurel and not a disk. Says how it is reached.
const [output = ''] = process.argv.slice(2);
const held = new Map(JSON.parse(await readFile(heldFile(output), 'utf8')) as [string, string][]);
const deployed = deployedBlobs(output);

/** In the address: which store, and which key of it. */
const address = /^(?:\/region:[\w-]+)?\/local\/(deploy|site):[\w-]+\/(.+)$/u;

const server = createServer((request, response) => {
  const [, kind, key = ''] = address.exec(request.url ?? '') ?? [];
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'PUT') {
      held.set(key, Buffer.concat(chunks).toString());
      response.setHeader('etag', '"1"').end();
    } else if (kind === 'deploy') void deployed(key).then(answer);
    else answer(held.get(key) ?? null);
  });
  const answer = (value: string | Uint8Array | null) =>
    value === null ? response.writeHead(404).end() : response.end(value);
});

server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = {
    edgeURL: url,
    uncachedEdgeURL: url,
    siteID: 'local',
    token: 'bench',
    deployID: '0',
    primaryRegion: 'eu-central-1',
  };
  process.send?.({ context: Buffer.from(JSON.stringify(context)).toString('base64') });
});
