import { builtSite } from './built-site.ts';
import { compressed } from './compress.ts';
import { deployedRecords } from './deployed-records.ts';
import { listenHere, type LocalServer } from './local-server.ts';
import { startLocalService } from './local-service.ts';
import { outboxPage, outboxPath } from './outbox-page.ts';
import { netlifyRules } from './rules.ts';

export interface PreviewOptions {
  /** The folder that holds netlify.toml and `functions/`. */
  readonly root: string;
  /** The folder that holds `dist/` and `.netlify/`. */
  readonly output: string;
  /** 0 for any free port. */
  readonly port: number;
}

export type Preview = LocalServer;

/**
 * Serves the built site only to this machine, as Netlify would, with its functions, its store on disk and an outbox for mail. Rejects if
 * nothing is built or the port is taken. One for each process: functions read what they need from its environment.
 */
export async function startPreview({ root, output, port }: PreviewOptions): Promise<Preview> {
  const service = await startLocalService({ output, deployed: deployedRecords(output) });
  try {
    const answer = await builtSite({
      root,
      output,
      rules: await netlifyRules(root, output),
      context: service.contextOf('preview'),
    });
    const server = await listenHere(port, async (request) => {
      const { pathname } = new URL(request.url);
      const response = await (pathname === outboxPath
        ? outboxPage(service.outbox)
        : answer(request));
      return compressed(response, request.headers.get('accept-encoding') ?? '');
    });
    return {
      url: server.url,
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
