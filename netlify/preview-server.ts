import { builtSite } from './built-site.ts';
import { compressed } from './compress.ts';
import { deployedBlobs } from '../src/environment/deployed-blobs.ts';
import { edgeCache } from './edge-cache.ts';
import { listenHere, type LocalServer } from '../src/runtime/local-server.ts';
import { startLocalService } from './local-service.ts';
import { outboxPage, outboxPath } from './outbox-page.ts';
import { netlifyRules } from './rules.ts';

export interface PreviewOptions {
  /** The folder that holds netlify.toml and `functions/`. */
  readonly root: string;
  /** The folder that holds `dist/` and `.netlify/`. State is kept below it, whatever is deployed later. */
  readonly output: string;
  /** 0 for any free port. */
  readonly port: number;
}

export interface Preview extends LocalServer {
  /**
   * Serves what was built into a folder in place of what is served now, as a new deploy of the same site: with blobs of its own, and an
   * empty edge. Rejects, and changes nothing, if nothing is built there.
   */
  deploy(output: string): Promise<void>;
}

/**
 * Serves the built site only to this machine, as Netlify would, with its functions, its edge, its store on disk and an outbox for mail.
 * Rejects if nothing is built or the port is taken. One for each process: functions read what they need from its environment.
 */
export async function startPreview({ root, output, port }: PreviewOptions): Promise<Preview> {
  /** The blobs of every deploy: like Netlify's, they stay when another is published. */
  const deploys = new Map<string, ReturnType<typeof deployedBlobs>>();
  const service = await startLocalService({
    output,
    deployed: async (key, deploy) => (await deploys.get(deploy)?.(key)) ?? null,
  });

  async function deployed(folder: string): Promise<(request: Request) => Promise<Response>> {
    const id = `preview${deploys.size}`;
    const answer = await builtSite({
      root,
      output: folder,
      rules: await netlifyRules(root, folder),
      context: service.contextOf(id),
    });
    deploys.set(id, deployedBlobs(folder));
    return edgeCache(answer);
  }

  try {
    let answer = await deployed(output);
    const server = await listenHere(port, async (request) => {
      const { pathname } = new URL(request.url);
      const response = await (pathname === outboxPath
        ? outboxPage(service.outbox)
        : answer(request));
      return compressed(response, request.headers.get('accept-encoding') ?? '');
    });
    return {
      url: server.url,
      deploy: async (folder) => {
        answer = await deployed(folder);
      },
      close: async () => {
        await server.close();
        await service.close();
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}
