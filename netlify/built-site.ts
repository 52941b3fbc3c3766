import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticHandler } from '@netlify/static';
import { builtAddress } from './built-address.ts';
import { functionFor, functionsIn, type FunctionModule } from './function-routes.ts';
import type { LocalContext } from './local-service.ts';
import type { NetlifyRules } from './rules.ts';

export interface BuiltSiteOptions {
  /** The folder that holds `functions/`. */
  readonly root: string;
  /** The folder that holds `dist/` and `.netlify/`. */
  readonly output: string;
  readonly rules: NetlifyRules;
  /** The context of the request, for functions and pages. */
  readonly context: LocalContext;
}

/**
 * Answers a request as Netlify answers it from what `npm run build` wrote: one of the functions, a forced redirect, a file, one of the
 * functions that prefer files, such as the one that renders pages, or the 404 page, in this order.
 */
export async function builtSite({
  root,
  output,
  rules,
  context,
}: BuiltSiteOptions): Promise<(request: Request) => Promise<Response>> {
  const dist = path.join(output, 'dist');
  if (!isFile(path.join(dist, 'index.html'))) {
    throw new Error(`There is no built site in ${dist}. Run npm run build first.`);
  }
  const files = new StaticHandler({ directory: dist });
  const functions = await functionsIn(path.join(root, 'functions'), loaded);
  const first = functions.filter(({ config }) => !config?.preferStatic);
  const afterFiles = functions.filter(({ config }) => config?.preferStatic);
  afterFiles.push(...(await pagesOnDemand(output)));

  return async (request) => {
    if (!isDecodable(request)) return new Response('Bad request', { status: 400 });
    const action = functionFor(first, request);
    if (action) return action.default(request, context);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Method not allowed', { status: 405, headers: { allow: 'GET, HEAD' } });
    }

    const redirect = await rules.redirectFor(request);
    if (redirect) return redirectTo(redirect.location, redirect.status);

    const { pathname, search } = new URL(request.url);
    const built = builtAddress(dist, pathname);
    const later = functionFor(afterFiles, request);
    if (later && !isBuilt(output, built) && !isBuilt(output, `${built}/`)) {
      return later.default(request, context);
    }
    if (!built.endsWith('/') && isFile(path.join(dist, built, 'index.html'))) {
      // An address that begins with // would name another host.
      return redirectTo(`${pathname.replace(/^\/+/u, '/')}/${search}`, 301);
    }
    const file = await files.match(new Request(withPath(request.url, built), request));
    if (file) return withHeaders(await file.handle(), await rules.headersFor(request));
    return withHeaders(await notFound(dist), await rules.headersFor(request));
  };
}

/** Whether a page or another file was built for a site-relative address. */
export const isBuilt = (output: string, address: string): boolean =>
  isFile(path.join(output, 'dist', address.endsWith('/') ? `${address}index.html` : address));

const loaded = async (file: string): Promise<FunctionModule> =>
  (await import(pathToFileURL(file).href)) as FunctionModule;

/** The function that the adapter has made from all pages that are rendered on demand; none if every page is static. */
async function pagesOnDemand(output: string): Promise<readonly FunctionModule[]> {
  const entry = path.join(output, '.netlify/v1/functions/ssr/ssr.mjs');
  return isFile(entry) ? [await loaded(entry)] : [];
}

async function notFound(dist: string): Promise<Response> {
  const page = path.join(dist, '404.html');
  const body = isFile(page) ? await readFile(page, 'utf8') : 'Not found';
  return new Response(body, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

/** Joined, not resolved: a path that begins with // would name another host. */
function withPath(address: string, pathname: string): URL {
  const url = new URL(address);
  url.pathname = pathname;
  return url;
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

/** Synchronous, since a promise would take ten times as long, and this server has one user. */
function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A name that is too long for the file system.
    return false;
  }
}
