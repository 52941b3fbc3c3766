import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { LocalContext } from './local-service.ts';

export type FunctionHandler = (request: Request, context: LocalContext) => Promise<Response>;

/** The part of a function's `config` by which Netlify decides whether it answers a request. */
export interface FunctionConfig {
  readonly path?: string | readonly string[];
  readonly method?: string | readonly string[];
  /** Files that were built at its addresses come first. */
  readonly preferStatic?: boolean;
}

export interface FunctionModule {
  readonly default: FunctionHandler;
  readonly config?: FunctionConfig;
}

/** Functions that answer at addresses of their own; scheduled ones do not. */
export async function functionsIn(
  folder: string,
  load: (file: string) => Promise<FunctionModule>,
): Promise<readonly FunctionModule[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  return Promise.all(names.sort().map((name) => load(path.join(folder, name))));
}

/** The function that answers a request; undefined if none does. */
export function functionFor(
  functions: readonly FunctionModule[],
  { url, method }: Pick<Request, 'url' | 'method'>,
): FunctionModule | undefined {
  const { pathname } = new URL(url);
  return functions.find(({ config = {} }) => {
    const methods = list(config.method);
    if (methods.length > 0 && !methods.includes(method)) return false;
    return list(config.path).some((declared) => routePattern(declared).test(pathname));
  });
}

/** Matches the addresses of a declared path: `:name` is one segment, `*` is anything, a slash at the end does not matter. */
export function routePattern(declared: string): RegExp {
  const known = patterns.get(declared) ?? patternOf(declared);
  patterns.set(declared, known);
  return known;
}

const patterns = new Map<string, RegExp>();

function patternOf(declared: string): RegExp {
  const source = declared
    .replaceAll(/[\\^$.|?+()[\]{}]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll(/:\w+/gu, '[^/]+');
  return new RegExp(`^${source}/?$`, 'u');
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
