import { request } from 'node:http';
import { loopbackServer, type LoopbackServer } from './loopback-server.ts';

export interface LowerCasingHostOptions {
  /** The address at which the site is served, without a slash at its end. */
  readonly site: string;
  /** Whether the site learns by which name it was asked. */
  readonly passesHost?: boolean;
}

/** A host that redirects every address with capitals to lower case, and passes the rest on to the site. */
export function lowerCasingHost({
  site,
  passesHost = true,
}: LowerCasingHostOptions): Promise<LoopbackServer> {
  return loopbackServer((incoming, outgoing) => {
    const [pathname = '', query] = (incoming.url ?? '/').split(/(?=\?)/u);
    const lower = pathname.toLowerCase();
    if (lower !== pathname) {
      outgoing.writeHead(301, { location: lower + (query ?? '') }).end();
      return;
    }
    const { method, headers } = incoming;
    const host = passesHost ? headers.host : new URL(site).host;
    const asked = request(site + (incoming.url ?? '/'), { method, headers: { ...headers, host } });
    asked.on('response', (answer) => {
      const { 'content-security-policy': policy, ...others } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, {
        ...others,
        // With this header, browsers continue over TLS after a redirect, even on this machine.
        ...(policy && {
          'content-security-policy': String(policy).replace('; upgrade-insecure-requests', ''),
        }),
      });
      answer.pipe(outgoing);
    });
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  });
}
