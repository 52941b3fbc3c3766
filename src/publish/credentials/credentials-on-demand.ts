import type { IncomingMessage, ServerResponse } from 'node:http';
import { statusListPath } from '../../credential/addresses.ts';
import { credentialText } from '../../credential/credential.ts';
import type { SessionsReading } from '../../load/read-sessions.ts';
import { publishedDocuments, statusList } from './published-documents.ts';
import type { SiteSigning } from './site-signing.ts';

export interface CredentialsOnDemandOptions {
  readonly open: () => Promise<SessionsReading>;
  readonly signing: SiteSigning;
}

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Answers the addresses of credentials and what they refer to by making them when they are asked for; hands all others on. */
export function serveCredentials(options: CredentialsOnDemandOptions): Middleware {
  return (request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const type = mediaTypeOf(address);
    if (type === null || !['GET', 'HEAD'].includes(request.method ?? '')) {
      next();
      return;
    }
    textAt(address, options).then((text) => {
      if (text === null) {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('There is no such credential.\n');
        return;
      }
      response.writeHead(200, {
        'content-type': type,
        'content-length': text.length,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
      response.end(request.method === 'HEAD' ? undefined : text);
    }, next);
  };
}

/** ASCII; null where nothing is published at the address. */
async function textAt(
  address: string,
  { open, signing }: CredentialsOnDemandOptions,
): Promise<string | null> {
  const { content } = await open();
  if (!content) return null;
  const decided = await signing.of(content);
  const document = publishedDocuments(decided.signing).find(({ path }) => path === address);
  if (document) return credentialText(document.json);
  const [, code] = /^\/verify\/([^/]+)\/credential\.json$/u.exec(address) ?? [];
  const session = content.sessions.find(
    ({ courseId, sessionId, codes }) =>
      statusListPath(courseId, sessionId) === address || codes.some((one) => one === code),
  );
  const certificates = (await session?.open())?.certificates ?? [];
  const certificate = certificates.find((one) => one.code === code);
  if (certificate) return decided.credentials.textOf(certificate);
  const list = await statusList(decided.signing, certificates);
  return list && credentialText(list);
}

/**
 * The media type of a document of credentials, by its site-relative address; null for every other address. netlify.toml says the same
 * of files; a test compares the two.
 */
export function mediaTypeOf(address: string): string | null {
  if (/^\/(?:verify\/[^/]+\/credential|status\/[^/]+)\.json$/u.test(address)) {
    return 'application/vc+ld+json';
  }
  if (/^\/(?:\.well-known|institutions\/[^/]+)\/did\.json$/u.test(address)) {
    return 'application/did+ld+json';
  }
  const isShared =
    /^\/(?:courses\/[^/]+\/achievement(?:-with-distinction)?|institutions\/[^/]+\/issuer)\.json$/u;
  return isShared.test(address) ? 'application/ld+json' : null;
}
