import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HeadersHandler } from '@netlify/headers';
import { RedirectsHandler } from '@netlify/redirects';

/** netlify.toml's redirects and headers, applied by Netlify's own code. */
export interface NetlifyRules {
  /** The site-relative address that a request is redirected to; undefined if no rule applies. */
  redirectFor(request: Request): Promise<{ location: string; status: number } | undefined>;
  /** The headers of a file at the request's address. */
  headersFor(request: Request): Promise<Record<string, string>>;
}

/**
 * @param root the folder that holds netlify.toml
 * @param output the folder that holds the built `.netlify/`, whose config.json may add headers
 */
export async function netlifyRules(root: string, output = root): Promise<NetlifyRules> {
  const configPath = path.join(root, 'netlify.toml');
  const projectDir = path.join(output, '.netlify');
  const redirects = new RedirectsHandler({
    configPath,
    configRedirects: [],
    jwtRoleClaim: '',
    jwtSecret: '',
    projectDir,
  });
  const headers = new HeadersHandler({
    configPath,
    configHeaders: await adapterHeaders(output),
    projectDir,
    logger: console,
  });

  return {
    async redirectFor(request) {
      const match = await redirects.match(request);
      if (!match?.redirect) return undefined;
      const { pathname, search } = match.target;
      return { location: `${pathname}${search}`, status: match.statusCode };
    },
    headersFor: (request) => headers.apply(request),
  };
}

type HeaderRules = { for: string; values: Record<string, string> }[];

async function adapterHeaders(output: string): Promise<HeaderRules> {
  try {
    const text = await readFile(path.join(output, '.netlify/v1/config.json'), 'utf8');
    return (JSON.parse(text) as { headers: HeaderRules }).headers;
  } catch {
    return [];
  }
}
