import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeResponse } from 'astro/app/node';
import { builtSite } from './built-site.ts';
import { compressed } from './compress.ts';
import { netlifyRules } from './rules.ts';

export interface PreviewOptions {
  /** The folder that holds netlify.toml. */
  readonly root: string;
  /** The folder that holds `dist/` and `.netlify/`. */
  readonly output: string;
  /** 0 for any free one. */
  readonly port: number;
}

export interface Preview {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built site to this machine alone, as Netlify would. Rejects where nothing is built or the port is taken. */
export async function startPreview({ root, output, port }: PreviewOptions): Promise<Preview> {
  const answer = await builtSite(output, await netlifyRules(root, output));
  const server = createServer((incoming, outgoing) => {
    answerTo(incoming, answer)
      .then((response) => compressed(response, incoming.headers['accept-encoding'] ?? ''))
      .catch((error: unknown) => {
        console.error(error);
        return new Response('Internal error', { status: 500 });
      })
      .then((response) => writeResponse(response, outgoing))
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

type Answer = (request: Request) => Promise<Response>;

async function answerTo(incoming: IncomingMessage, answer: Answer): Promise<Response> {
  let request: Request;
  try {
    request = webRequest(incoming);
  } catch {
    // A method or a host that no browser would send.
    return new Response('Bad request', { status: 400 });
  }
  return answer(request);
}

function webRequest(incoming: IncomingMessage): Request {
  // Joined as text: resolved as a relative address, a path that begins with // would name another host.
  const url = `http://${incoming.headers.host ?? '127.0.0.1'}${incoming.url ?? '/'}`;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  return new Request(url, { method: incoming.method ?? 'GET', headers });
}
