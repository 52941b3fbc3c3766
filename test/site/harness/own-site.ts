import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { contents } from '../../setup/site-contents.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A copy of a built site that is served to one test alone, so that it may be broken. */
export interface OwnSite {
  /** Absolute path of the folder that holds `dist/`, `.netlify/` and `.laurel/`. */
  readonly output: string;
  /** Without a slash at its end. */
  readonly url: string;
  /** All that the server has said, on both outputs. */
  readonly log: () => string;
  close(): Promise<void>;
}

/** Serves the small site as `npm run preview` does, with a store, an outbox and a log of its own. */
export async function ownSite(): Promise<OwnSite> {
  const built = inject('sites').small.output;
  const output = await mkdtemp(`${built}-own-`);
  // Its secret, too, with which its records were written; but not the store of the server that all tests share.
  const isShared = (file: string) =>
    /\.laurel[\\/](?:blobs|outbox)/u.test(path.relative(built, file));
  await cp(built, output, { recursive: true, filter: (file) => !isShared(file) });
  const { NODE_ENV: _mode, VITEST: _vitest, SMTP_URL: _smtp, ...surrounding } = process.env;
  const server = spawn(process.execPath, ['netlify/preview.ts', '--port', '0'], {
    cwd: root,
    env: { ...surrounding, CONTENT_DIR: path.join(root, contents.small), LAUREL_OUTPUT: output },
  });
  let said = '';
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const port = new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      said += text;
      const found = /http:\/\/localhost:(\d+)\//u.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout.setEncoding('utf8').on('data', hear);
    server.stderr.setEncoding('utf8').on('data', hear);
    void ended.then(() => reject(new Error(`The site cannot be served: ${said}`)));
  });
  return {
    output,
    url: `http://127.0.0.1:${await port}`,
    log: () => said,
    async close() {
      server.kill();
      await ended;
      await rm(output, { recursive: true, force: true });
    },
  };
}
