import type { IncomingMessage, ServerResponse } from 'node:http';
import { artworkOf, renderCertificate } from '../image/certificate-image.ts';
import { imageCache } from '../image/batch/image-cache.ts';
import { rendererFingerprint } from '../image/batch/renderer-fingerprint.ts';
import { openCertificate } from '../load/open-certificate.ts';
import type { SessionsReading } from '../load/read-sessions.ts';
import { readCode } from '../model/code.ts';
import {
  carriesCredential,
  certificateFileEndings,
  type CertificateFile,
} from '../model/addresses.ts';
import type { SiteSigning } from './credentials/site-signing.ts';

export interface OnDemandOptions {
  /** Whose credentials the files carry; none unless given. */
  readonly signing?: SiteSigning;
  readonly open: () => Promise<SessionsReading>;
  readonly cacheDir: string;
}

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

const address = /^\/certificates\/([A-Z0-9-]+?)(-?[a-z]*(\.[a-z]+))(?:\?.*)?$/u;
const kinds = new Map<string, CertificateFile>(
  Object.entries(certificateFileEndings).map(([kind, ending]) => [ending, kind as CertificateFile]),
);
const types = new Map([
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
]);

/** Answers the addresses of certificate images by drawing them when they are asked for; hands all other requests on. */
export function serveCertificateImages(options: OnDemandOptions): Middleware {
  return (request, response, next) => {
    const [, code, ending = '', extension = ''] = address.exec(request.url ?? '') ?? [];
    const [kind, type] = [kinds.get(ending), types.get(extension)];
    if (!code || !kind || !type || !['GET', 'HEAD'].includes(request.method ?? '')) {
      next();
      return;
    }
    fileOf(code, kind, options).then((file) => send(request, response, type, file), next);
  };
}

async function fileOf(
  code: string,
  kind: CertificateFile,
  { open, cacheDir, signing }: OnDemandOptions,
): Promise<Uint8Array | null> {
  const { content, today } = await open();
  const reading = readCode(code);
  const certificate =
    content && reading.ok ? await openCertificate(content, reading.code) : undefined;
  const isThere = certificate?.code === code;
  const artwork = isThere && content && today && artworkOf(content, certificate, today);
  if (!artwork) return null;
  const credentials = carriesCredential(kind)
    ? (await signing?.of(content))?.credentials
    : undefined;
  const cache = imageCache(cacheDir, await rendererFingerprint());
  const key = cache.keyOf(artwork, kind, credentials?.keyOf(certificate));
  const found = cache.find(key);
  if (found) return found;
  const image = await renderCertificate(artwork, kind, await credentials?.textOf(certificate));
  cache.keep(key, image);
  return image;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  image: Uint8Array | null,
): void {
  if (image) {
    response.writeHead(200, {
      'content-type': type,
      'content-length': image.byteLength,
    });
    response.end(request.method === 'HEAD' ? undefined : image);
  } else {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('There is no image of a certificate with this code.\n');
  }
}
