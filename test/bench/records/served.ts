import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { siteSecret } from '../../../src/environment/local-state.ts';
import type { BenchSite } from './bench-site.ts';

/** Resources that a server uses. */
export interface Used {
  /** Of memory, now. */
  readonly megabytes: number;
  /** Microseconds of processors, since it began. */
  readonly cpu: number;
}

export interface Served {
  /** Without a slash at its end. */
  readonly url: string;
  readonly used: () => Promise<Used>;
  close(): void;
}

/** Serves a site by two processes, the store being one of them. */
export async function served({ root, output }: BenchSite): Promise<Served> {
  const store = started('bench-store.ts', [output], {});
  const { context } = await answer<{ context: string }>(store);
  const server = started('bench-server.ts', [root, output], {
    NETLIFY_BLOBS_CONTEXT: context,
    SESSION_SECRET: (await siteSecret(output)) ?? '',
    LAUREL_OUTBOX: path.join(output, 'outbox'),
  });
  const { url } = await answer<{ url: string }>(server);
  return {
    url,
    used: () => {
      server.send('used');
      return answer<Used>(server);
    },
    close: () => [server, store].forEach((child) => child.kill()),
  };
}

const started = (script: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  fork(path.join(import.meta.dirname, script), args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

async function answer<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}
