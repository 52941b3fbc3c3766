import { createServer } from 'node:http';

// Runs one bundled function, the module that the first argument names, in a process of its own, as an instance at the host does. Nothing
// else is loaded, and no types are removed, so that the time until the first answer is the function’s. Says where it listens and, whenever
// it is asked, how much memory it holds.
const began = performance.now();
/** @type {{ default: (request: Request, context: object) => Promise<Response> }} */
const { default: handle } = await import(process.argv[2] ?? '');
const importMs = performance.now() - began;

const context = {
  ip: '127.0.0.1',
  deploy: { id: 'bench', context: 'production', published: true },
  /** @param {Promise<unknown>} work */
  waitUntil: (work) => void work.catch(() => undefined),
};

/**
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 */
async function answer(incoming, outgoing) {
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`);
  const response = await handle(request, context);
  const body = await response.bytes();
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(body);
}

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch((error) => {
    console.error(error);
    outgoing.destroy();
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  process.send?.({
    url: `http://127.0.0.1:${port}`,
    startedAt: performance.timeOrigin,
    importMs,
  });
});
process.on('message', () => process.send?.({ megabytes: process.memoryUsage.rss() / 1024 / 1024 }));
