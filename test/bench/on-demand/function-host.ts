import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// Runs one bundled function, the module that the first argument names, in a process of its own, as an instance at the host does. It loads
// nothing else, so that the time until the first answer is the function’s. Says where it listens and, whenever it is asked, what it holds.
type Handle = (request: Request, context: object) => Promise<Response>;

const began = performance.now();
const { default: handle } = (await import(process.argv[2] ?? '')) as { default: Handle };
const importMs = performance.now() - began;

const context = {
  ip: '127.0.0.1',
  deploy: { id: 'bench', context: 'production', published: true },
  waitUntil: (work: Promise<unknown>) => void work.catch(() => undefined),
};

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`);
  const response = await handle(request, context);
  const body = await response.bytes();
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(body);
}

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch((error: unknown) => {
    console.error(error);
    outgoing.destroy();
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}`, importMs });
});
process.on('message', () => process.send?.({ megabytes: process.memoryUsage.rss() / 1024 / 1024 }));
