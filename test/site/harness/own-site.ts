import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { serveSite } from '../../setup/serve-site.ts';
import { contents, type SiteName } from '../../setup/site-contents.ts';

/** A copy of a built site that is served to one test alone, so that it may be broken. */
export interface OwnSite {
  /** Absolute path of the folder that holds `dist/`, `.netlify/` and `.laurel/`. */
  readonly output: string;
  /** Without a slash at its end. */
  readonly url: string;
  /** All output of the server, on both streams. */
  readonly log: () => string;
  close(): Promise<void>;
}

/** Serves a built site as `npm run preview` does, with a store, an outbox and a log of its own. */
export async function ownSite(name: SiteName = 'small'): Promise<OwnSite> {
  const built = inject('sites')[name].output;
  const output = await mkdtemp(`${built}-own-`);
  // Its secret, too, with which its records were written; but not the store of the server that all tests share.
  const isShared = (file: string) =>
    /\.laurel[\\/](?:blobs|outbox)/u.test(path.relative(built, file));
  await cp(built, output, { recursive: true, filter: (file) => !isShared(file) });
  let said = '';
  const hear = (text: string) => void (said += text);
  const { url, close } = await serveSite({ content: contents[name], output, hear });
  return {
    output,
    url,
    log: () => said,
    async close() {
      await close();
      await rm(output, { recursive: true, force: true });
    },
  };
}
