import { LRUCache } from 'lru-cache';
import { asAsked } from '../src/runtime/cached-answer.ts';

type Answer = (request: Request) => Promise<Response>;

interface Kept {
  readonly body: Uint8Array;
  readonly headers: Headers;
  /** In milliseconds of the clock. */
  readonly until: number;
}

/** Bytes that are kept. */
const most = 64 * 1024 * 1024;
/** Addresses of which it is known what of the query makes a difference. */
const mostAddresses = 100_000;

/**
 * Netlify's edge in front of one deploy: keeps whole answers of functions as long as their `Netlify-CDN-Cache-Control` says, by the address and
 * the part of its query that `Netlify-Vary` names, and says in `Cache-Status` where an answer came from. Tags are not needed: nothing here
 * purges by them.
 * @param clock milliseconds
 */
export function edgeCache(answer: Answer, clock: () => number = () => performance.now()): Answer {
  const kept = new LRUCache<string, Kept>({
    maxSize: most,
    sizeCalculation: ({ body }) => body.length + 1,
  });
  const varying = new LRUCache<string, Varying>({ max: mostAddresses });

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(request);
    const url = new URL(request.url);
    const vary = varying.get(url.pathname);
    const known = vary && kept.get(keyOf(url, vary));
    if (known && known.until > clock()) {
      return said(asAsked(request, known.body, new Headers(known.headers)), 'hit');
    }
    const response = await answer(request);
    const seconds = secondsOf(response.headers.get('Netlify-CDN-Cache-Control'));
    if (request.method !== 'GET' || response.status !== 200 || seconds === 0) return response;
    const body = await response.bytes();
    const by = varyingIn(response.headers.get('Netlify-Vary'));
    varying.set(url.pathname, by);
    kept.set(keyOf(url, by), {
      body,
      headers: new Headers(response.headers),
      until: clock() + seconds * 1000,
    });
    return said(new Response(body, response), 'fwd=miss');
  };
}

/** The parameters of a query that make a difference. */
type Varying = readonly string[] | 'all';

function keyOf({ pathname, search, searchParams }: URL, by: Varying): string {
  const query = by === 'all' ? search : by.map((name) => searchParams.getAll(name));
  return JSON.stringify([pathname, query]);
}

/** For how long an answer may be kept; 0 if it may not. */
function secondsOf(control: string | null): number {
  const [, age] = /^(?!.*\b(?:no-store|private)\b).*\bmax-age=(\d+)/u.exec(control ?? '') ?? [];
  return Number(age ?? 0);
}

/** `query=v|page` names parameters; `query` alone is all of them, as is a header that is missing. */
function varyingIn(vary: string | null): Varying {
  const [, names] = /(?:^|,)\s*query=([^,]+)/u.exec(vary ?? '') ?? [];
  return names?.split('|').map((name) => name.trim()) ?? 'all';
}

function said(response: Response, where: string): Response {
  response.headers.set('Cache-Status', `"Netlify Edge"; ${where}`);
  return response;
}
