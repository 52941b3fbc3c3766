import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { addedPage } from '../setup/added-page/added-page.ts';

export interface DevelopmentServer {
  readonly child: ChildProcess;
  /** Everything that it has printed so far. */
  readonly said: () => string;
  readonly exit: Promise<number | null>;
}

export interface DevelopmentOptions {
  readonly port: number;
  readonly content: string;
  /** The folder below which it keeps state; that of the checkout by default. */
  readonly output?: string;
  /** Whether its site has the page of `test/setup/added-page/`, too. */
  readonly withAddedPage?: boolean;
}

/** Runs the script of `npm start`. The caller ends it. */
export function startDevelopment({
  port,
  content,
  output,
  withAddedPage = false,
}: DevelopmentOptions): DevelopmentServer {
  // Without what Vitest adds, which would make Vite behave as in a test of its own.
  const { NODE_ENV: _mode, VITEST: _vitest, SMTP_URL: _smtp, ...environment } = process.env;
  const child = spawn(process.execPath, ['netlify/start.ts', '--port', String(port)], {
    env: {
      ...environment,
      CONTENT_DIR: content,
      NO_COLOR: '1',
      ...(output === undefined ? {} : { LAUREL_OUTPUT: output }),
      ...(withAddedPage ? addedPage : {}),
    },
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    child,
    said: () => text,
    exit: new Promise((resolve) => child.once('exit', resolve)),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks again and again, also after a rejection, until the answer is good. */
export async function until<T>(
  what: () => Promise<T> | T,
  good: (value: T) => boolean,
): Promise<T> {
  for (;;) {
    const value = await Promise.resolve(what()).catch((error: unknown) => error as T);
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
