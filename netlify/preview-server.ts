import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeResponse } from 'astro/app/node';
import { builtSite } from './built-site.ts';
import { compressed } from './compress.ts';
import { deployedRecords } from './deployed-records.ts';
import { startLocalService } from './local-service.ts';
import { outboxPage, outboxPath } from './outbox-page.ts';
import { netlifyRules } from './rules.ts';
import { webRequest } from './web-request.ts';

export interface PreviewOptions {
  /** The folder that holds netlify.toml and `functions/`. */
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

/**
 * Serves the built site to this machine alone, as Netlify would, with its functions, its store on disk and an outbox for mail. Rejects
 * where nothing is built or the port is taken. One for each process: functions read what they need from its environment.
 */
export async function startPreview({ root, output, port }: PreviewOptions): Promise<Preview> {
  const service = await startLocalService({ output, deployed: deployedRecords(output) });
  try {
    const answer = await builtSite({
      root,
      output,
      rules: await netlifyRules(root, output),
      context: service.contextOf('preview'),
    });
    const server = await listening(port, (request) =>
      new URL(request.url).pathname === outboxPath ? outboxPage(service.outbox) : answer(request),
    );
    return {
      url: server.url,
      close: async () => {
        await server.close();
        await service.close();
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}

type Answer = (request: Request) => Promise<Response>;

async function listening(port: number, answer: Answer): Promise<Preview> {
  const server = createServer((incoming, outgoing) => {
    answerTo(incoming, answer)
      .then((response) => compressed(response, incoming.headers['accept-encoding'] ?? ''))
      .then(whole)
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

/** Sent at once, as Netlify does: a page is rendered in many small pieces, each of which would be a packet. */
async function whole({ status, headers, body }: Response): Promise<Response> {
  const bytes = body && (await new Response(body).arrayBuffer());
  return new Response(bytes, { status, headers });
}

async function answerTo(incoming: IncomingMessage, answer: Answer): Promise<Response> {
  const request = await webRequest(incoming);
  return request instanceof Response ? request : answer(request);
}
