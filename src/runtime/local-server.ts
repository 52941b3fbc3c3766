import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webRequest } from './web-request.ts';

export interface LocalServer {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

type Answer = (request: Request) => Promise<Response>;

/** Answers only this machine, by its own names. Rejects if the port is taken. */
export async function listenHere(port: number, answer: Answer): Promise<LocalServer> {
  const server = createServer((incoming, outgoing) => {
    answerTo(incoming, answer)
      .then((response) => send(response, outgoing))
      .catch((error: unknown) => {
        console.error(error);
        return send(new Response('Internal error', { status: 500 }), outgoing);
      })
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerTo(incoming: IncomingMessage, answer: Answer): Promise<Response> {
  const request = await webRequest(incoming);
  if (request instanceof Response) return request;
  if (isHere.test(new URL(request.url).hostname)) return answer(request);
  return new Response('This server answers at http://localhost alone.', { status: 403 });
}

/** A page elsewhere can make its own host name point here, and would then read the answers. */
const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u;

/** Sends the answer as a whole, as Netlify does: a page is rendered in many small pieces, each of which would be a packet. */
async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = await response.bytes();
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(body);
}
