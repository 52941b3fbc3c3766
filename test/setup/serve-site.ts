import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface ServedSite {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeSiteOptions {
  /** The content folder, relative to the checkout. */
  readonly content: string;
  /** Absolute path of the folder that holds `dist/` and `.netlify/`. */
  readonly output: string;
  /** Gets all output of the server, which then is not shown; by default faults are shown. */
  readonly hear?: (text: string) => void;
}

/**
 * Serves a built site as `npm run preview` does, in a process of its own: functions read what they need from its environment, so that one
 * process can serve one site. Mail stays in the outbox.
 */
export async function serveSite({ content, output, hear }: ServeSiteOptions): Promise<ServedSite> {
  const { NODE_ENV: _mode, VITEST: _vitest, SMTP_URL: _smtp, ...surrounding } = process.env;
  const server = spawn(process.execPath, ['netlify/preview.ts', '--port', '0'], {
    cwd: root,
    env: { ...surrounding, CONTENT_DIR: path.resolve(root, content), LAUREL_OUTPUT: output },
    stdio: ['ignore', 'pipe', hear ? 'pipe' : 'inherit'],
  });
  if (hear)
    for (const said of [server.stdout, server.stderr]) said?.setEncoding('utf8').on('data', hear);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return {
    url: `http://127.0.0.1:${await portOf(server)}`,
    async close() {
      server.kill();
      await ended;
    },
  };
}

/** The port that a server is about to print. Rejects if the server ends instead. */
function portOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`The built site cannot be served: ${said}`)));
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const port = /http:\/\/localhost:(\d+)\//u.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
  });
}
