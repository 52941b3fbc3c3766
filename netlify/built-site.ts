import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticHandler } from '@netlify/static';
import type { NetlifyRules } from './rules.ts';

type Answer = (request: Request) => Promise<Response>;

/**
 * Answers a request as Netlify answers it from what `npm run build` wrote: a forced redirect, a file, the function below /verify/,
 * or the 404 page, in this order.
 * @param output the folder that holds `dist/` and `.netlify/`
 */
export async function builtSite(output: string, rules: NetlifyRules): Promise<Answer> {
  const dist = path.join(output, 'dist');
  if (!(await isFile(path.join(dist, 'index.html')))) {
    throw new Error(`There is no built site in ${dist}. Run npm run build first.`);
  }
  const files = new StaticHandler({ directory: dist });
  const onDemand = await onDemandPages(output);

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Method not allowed', { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    if (!isDecodable(request)) return new Response('Bad request', { status: 400 });

    const redirect = await rules.redirectFor(request);
    if (redirect) return redirectTo(redirect.location, redirect.status);

    const { pathname, search } = new URL(request.url);
    if (!pathname.endsWith('/') && (await isFile(path.join(dist, pathname, 'index.html')))) {
      // An address that begins with // would name another host.
      return redirectTo(`${pathname.replace(/^\/+/u, '/')}/${search}`, 301);
    }
    const file = await files.match(request);
    if (file) return withHeaders(await file.handle(), await rules.headersFor(request));
    if (onDemand && pathname.startsWith('/verify/')) return onDemand(request);
    return withHeaders(await notFound(dist), await rules.headersFor(request));
  };
}

/** Whether a page or another file was built for a site-relative address. */
export const isBuilt = (output: string, address: string): Promise<boolean> =>
  isFile(path.join(output, 'dist', address.endsWith('/') ? `${address}index.html` : address));

async function onDemandPages(output: string): Promise<Answer | undefined> {
  const entry = path.join(output, '.netlify/v1/functions/ssr/ssr.mjs');
  if (!(await isFile(entry))) return undefined;
  const { default: handle } = (await import(pathToFileURL(entry).href)) as {
    default: (request: Request, context: { ip: string }) => Promise<Response>;
  };
  return (request) => handle(request, { ip: '127.0.0.1' });
}

async function notFound(dist: string): Promise<Response> {
  const page = path.join(dist, '404.html');
  const body = (await isFile(page)) ? await readFile(page, 'utf8') : 'Not found';
  return new Response(body, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

function redirectTo(location: string, status: number): Response {
  return new Response(null, { status, headers: { location } });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function isDecodable(request: Request): boolean {
  try {
    return !decodeURIComponent(new URL(request.url).pathname).includes('\0');
  } catch {
    return false;
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
