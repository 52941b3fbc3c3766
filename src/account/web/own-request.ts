/**
 * Whether a page of this very site has sent a request. Browsers say so, and no page can make them say it of another: by the origin or,
 * where a page keeps that to itself as record pages do, by `Sec-Fetch-Site`.
 */
export function isOwnRequest({ url, headers }: Pick<Request, 'url' | 'headers'>): boolean {
  const origin = headers.get('origin') ?? 'null';
  return origin === 'null'
    ? headers.get('sec-fetch-site') === 'same-origin'
    : origin === new URL(url).origin;
}
