import { isBot } from 'isbot';

/**
 * Whether a request for a link’s record stands for a person who looks at it, not for a program that previews or scans the addresses
 * in a message, nor for a browser that fetches a page before anybody wants it. Goes by what they say of themselves.
 */
export function isOpening({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  const agent = headers.get('user-agent') ?? '';
  return method === 'GET' && !isFetchedAhead(headers) && !isBot(agent) && !isScanner(agent);
}

/** As browsers announce it; the last two are what earlier ones say. */
const announcements = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
const isFetchedAhead = (headers: Headers): boolean =>
  announcements.some((name) => /prefetch|prerender|preview/iu.test(headers.get(name) ?? ''));

/** Programs of offices and of mail that the list of bots does not have: they follow a link before the browser, or instead of it. */
const isScanner = (agent: string): boolean =>
  /ms-office|microsoft office|barracuda|proofpoint|notionembedder/iu.test(agent);
