import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  artworkOf,
  renderCertificate,
  type CertificateArtwork,
} from '../image/certificate-image.ts';
import { imageCache } from '../image/image-cache.ts';
import { rendererIdentity } from '../image/renderer-identity.ts';
import type { LoadResult } from '../load/load-content.ts';
import type { CertificateFile } from '../model/addresses.ts';
import type { SiteSigning } from './credentials/site-signing.ts';

export interface OnDemandOptions {
  /** Whose credentials the files carry; none unless given. */
  readonly signing?: SiteSigning;
  readonly open: () => Promise<LoadResult>;
  readonly cacheDir: string;
}

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

const address = /^\/certificates\/([A-Z0-9-]+?)(-social\.png|\.png|\.pdf)(?:\?.*)?$/u;
const kinds: Readonly<Record<string, CertificateFile>> = {
  '-social.png': 'social',
  '.png': 'print',
  '.pdf': 'pdf',
};

/** Answers the addresses of certificate images by drawing them when they are asked for; hands all other requests on. */
export function serveCertificateImages(options: OnDemandOptions): Middleware {
  return (request, response, next) => {
    const [, code, ending = ''] = address.exec(request.url ?? '') ?? [];
    const kind = kinds[ending];
    if (
      code === undefined ||
      kind === undefined ||
      !['GET', 'HEAD'].includes(request.method ?? '')
    ) {
      next();
      return;
    }
    fileOf(code, kind, options).then((file) => send(request, response, kind, file), next);
  };
}

async function fileOf(
  code: string,
  kind: CertificateFile,
  { open, cacheDir, signing }: OnDemandOptions,
): Promise<Uint8Array | null> {
  const artwork = await artworkFor(code, open);
  if (!artwork) return null;
  const credential = kind === 'social' ? null : await credentialFor(code, open, signing);
  const cache = imageCache(cacheDir, await rendererIdentity());
  const key = cache.keyOf(artwork, kind, credential?.key);
  const found = cache.find(key);
  if (found) return found;
  const image = await renderCertificate(artwork, kind, credential?.text);
  cache.keep(key, image);
  return image;
}

async function artworkFor(
  code: string,
  open: () => Promise<LoadResult>,
): Promise<CertificateArtwork | null> {
  const { content, today } = await open();
  const certificate = content?.certificates.find((candidate) => candidate.code === code);
  return content && today && certificate ? artworkOf(content, certificate, today) : null;
}

async function credentialFor(
  code: string,
  open: () => Promise<LoadResult>,
  signing: SiteSigning | undefined,
): Promise<{ readonly key: string; readonly text: string } | null> {
  const { content } = await open();
  const certificate = content?.certificates.find((candidate) => candidate.code === code);
  if (!content || !certificate || !signing) return null;
  const { credentials } = await signing.of(content);
  const [key, text] = [credentials.keyOf(certificate), await credentials.textOf(certificate)];
  return key === null || text === null ? null : { key, text };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  kind: CertificateFile,
  image: Uint8Array | null,
): void {
  if (image) {
    response.writeHead(200, {
      'content-type': kind === 'pdf' ? 'application/pdf' : 'image/png',
      'content-length': image.byteLength,
    });
    response.end(request.method === 'HEAD' ? undefined : image);
  } else {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('There is no image of a certificate with this code.\n');
  }
}
