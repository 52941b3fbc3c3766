import type { RequestListener } from 'node:http';
import { packKey } from '../../src/packs/publishing-pack.ts';
import { loopbackServer } from '../setup/loopback-server.ts';

export interface DeployStore {
  /** The value of `NETLIFY_BLOBS_CONTEXT`. It names a deploy that there is not: the context of a request decides. */
  readonly context: string;
  /** Packs by name, by deploy. */
  readonly deploys: Map<string, ReadonlyMap<string, Buffer>>;
  /** `deploy name` of every pack that was asked for, in order. */
  readonly asked: string[];
  /** Answers in place of the store where a test says so. */
  fault: ((name: string) => RequestListener | undefined) | undefined;
  close(): Promise<void>;
}

/** A server that replaces Netlify Blobs for the packs of deploys. */
export async function deployStore(): Promise<DeployStore> {
  const asked: string[] = [];
  const deploys = new Map<string, ReadonlyMap<string, Buffer>>();
  const { url, close } = await loopbackServer((request, response) => {
    const [, deploy = '', key = ''] = address.exec(request.url ?? '') ?? [];
    const name = key.replace(packKey(''), '');
    asked.push(`${deploy} ${name}`);
    const fault = store.fault?.(name);
    if (fault) {
      fault(request, response);
      return;
    }
    const bytes = deploys.get(deploy)?.get(name);
    if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
  const context = {
    edgeURL: url,
    uncachedEdgeURL: url,
    siteID: 'site',
    token: 'secret-token',
    deployID: 'none',
    primaryRegion: 'eu-central-1',
  };
  const store: DeployStore = {
    context: Buffer.from(JSON.stringify(context)).toString('base64'),
    deploys,
    asked,
    fault: undefined,
    close,
  };
  return store;
}

const address = /^\/region:eu-central-1\/site\/deploy:(\w+)\/(.+)$/u;
