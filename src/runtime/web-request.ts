import type { IncomingMessage } from 'node:http';

/** Most bytes of a request that Netlify passes to a function; larger ones are refused before. */
const mostBytes = 6 * 1024 * 1024;

/** A request as functions and pages get it, or the answer to one that is malformed or too large. */
export async function webRequest(incoming: IncomingMessage): Promise<Request | Response> {
  const { method = 'GET' } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bodyOf(incoming);
  if (body === 'too large') return new Response('Too large', { status: 413 });
  try {
    return new Request(urlOf(incoming), {
      method,
      headers: headersOf(incoming),
      ...(body === undefined || body.length === 0 ? {} : { body }),
    });
  } catch {
    // A method or a host that no browser would send.
    return new Response('Bad request', { status: 400 });
  }
}

/** Joined as text, not resolved: a path that begins with // would name another host. */
const urlOf = ({ headers, url }: IncomingMessage): string =>
  `http://${headers.host ?? '127.0.0.1'}${url ?? '/'}`;

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  return headers;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | 'too large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read to its end all the same: a client that is still sending would not read an answer.
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  return bytes > mostBytes ? 'too large' : Buffer.concat(chunks);
}
