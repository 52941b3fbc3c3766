import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Hosts compress once and at leisure; a page that is compressed for each visit should not wait for the last percent. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const encoders = {
  br: (body: Uint8Array) => promisify(brotliCompress)(body, quick),
  gzip: promisify(gzip),
} as const;
const compressible =
  /^(?:text\/|application\/(?:json|ld\+json|javascript|manifest\+json|xml)|image\/svg)/u;

/** The response as it goes over the wire to a client that accepts the encodings: text is compressed, images are not. */
export async function compressed(response: Response, acceptEncoding: string): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  const encoding = /\bbr\b/u.test(acceptEncoding)
    ? 'br'
    : /\bgzip\b/u.test(acceptEncoding)
      ? 'gzip'
      : undefined;
  const isWhole = response.status !== 206 && response.body;
  if (!encoding || !isWhole || !compressible.test(type)) return response;

  const body = await encoders[encoding](new Uint8Array(await response.arrayBuffer()));
  const headers = new Headers(response.headers);
  headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.length));
  headers.append('vary', 'accept-encoding');
  // The same content, but other bytes.
  const etag = headers.get('etag');
  if (etag !== null) headers.set('etag', etag.replace(/^(?!W\/)/u, 'W/'));
  return new Response(new Uint8Array(body), { status: response.status, headers });
}
