import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A function that answers in a process of its own. */
export interface Hosted {
  /** Without a slash at its end. */
  readonly url: string;
  /** When the process began, in milliseconds since 1970: a process with much memory takes tens of milliseconds to begin another. */
  readonly startedAt: number;
  /** How long it took to load the function, within the time that the process took to begin. */
  readonly importMs: number;
  /** Megabytes of memory that it holds now. */
  megabytes(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Begins a process that serves a function. It has no settings but these, and keeps nothing that it compiles for the next.
 * @param entry the function's module
 */
export async function hosted(entry: string, settings: NodeJS.ProcessEnv): Promise<Hosted> {
  const child = fork(path.join(import.meta.dirname, 'function-host.mjs'), [entry], {
    env: { PATH: process.env['PATH'], ...settings },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = await answerOf<Pick<Hosted, 'url' | 'startedAt' | 'importMs'>>(child);
  return {
    ...started,
    async megabytes() {
      child.send('used');
      return (await answerOf<{ megabytes: number }>(child)).megabytes;
    },
    async close() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The next message of a process. Rejects if it ends before. */
export async function answerOf<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const end = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`A server ended with ${String(code)}.`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', ended), end])) as [T];
    return message;
  } finally {
    end.catch(() => undefined);
    ended.abort();
  }
}
