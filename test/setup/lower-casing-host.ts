import { request } from 'node:http';
import { loopbackServer, type LoopbackServer } from './loopback-server.ts';

export interface LowerCasingHostOptions {
  /** Where the site is served, without a slash at its end. */
  readonly site: string;
  /** Whether the site learns by which name it was asked. */
  readonly passesHost?: boolean;
}

/** A host that sends every address with capitals to small letters, and asks the site for the rest. */
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
        // Told to, browsers go on over TLS after a redirect, on this machine, too.
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
