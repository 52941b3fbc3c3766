import { isDeepStrictEqual } from 'node:util';
import { contentReading, readContentAgain } from './content-reading.ts';
import type { AstroIntegration, HookParameters } from 'astro';
import type { SessionsReading } from '../load/read-sessions.ts';
import type { ContentProblem } from '../load/problem.ts';
import { allCollected } from './collected-content.ts';
import { loaderName } from './content-loader.ts';
import { onContentSaved } from './on-content-saved.ts';
import { problemPage } from './problem-page.ts';
import { siteModuleId } from './site-module.ts';

export interface ContentProblemsOptions {
  /** Told of every reading of the content. */
  readonly onRead: (result: SessionsReading) => void;
}

/**
 * While `npm start` runs: reads the content when a file of it is saved, once for everyone, and shows it or its errors, these in the
 * browser and the terminal.
 */
export function contentProblems({ onRead }: ContentProblemsOptions): AstroIntegration {
  return {
    name: 'laurel:content-problems',
    hooks: {
      'astro:server:setup': async ({ server, refreshContent }) => {
        let latest = await contentReading();
        let shown = latest;
        onRead(latest);
        server.middlewares.use((request, response, next) => {
          const errors = errorsOf(latest);
          if (errors.length === 0 || !isPage(request.url ?? '/')) {
            next();
            return;
          }
          problemPage(errors).then((page) => {
            response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
            response.end(page);
          }, next);
        });
        onContentSaved(server.watcher, 100, async () => {
          const hadErrors = errorsOf(latest).length > 0;
          latest = await readContentAgain();
          onRead(latest);
          const earlier = shown;
          if (latest.content) shown = latest;
          const isChanged = !isDeepStrictEqual(published(shown), published(earlier));
          if (isChanged) await reloadPages(server);
          // Where a collection has changed, Astro itself reloads open pages.
          if (!isDeepStrictEqual(collected(shown), collected(earlier))) {
            await refreshContent?.({ loaders: [loaderName] });
          } else if (isChanged || !latest.content || hadErrors) {
            server.ws.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}

/** Not a script, style or image, nor one of Vite's own modules. What follows a question mark does not matter. */
export const isPage = (address: string): boolean => !/^\/@|^[^?]*\.\w+(?:\?|$)/u.test(address);

/** Pages know nothing of reviewers. */
const published = ({ content }: SessionsReading) => ({
  ...content,
  sessions: content?.sessions.map(({ key }) => key),
  reviewers: [],
  erased: null,
});

const collected = ({ content, today }: SessionsReading) =>
  content && today ? allCollected({ content, today }) : [];

function errorsOf({ problems }: SessionsReading): readonly ContentProblem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

type Server = HookParameters<'astro:server:setup'>['server'];

/** Astro's own environments for pages: those that are made when asked for, and those that a build makes. */
const environments = ['ssr', 'prerender'];

/** Makes the pages of a development server show the content as it was last read. */
async function reloadPages(server: Server): Promise<void> {
  const all = environments.flatMap((name) => server.environments[name] ?? []);
  await Promise.all(all.map(forgetContent));
}

/** Pages ask for collections each time they are made; the list of pages and the site's description have been kept. */
async function forgetContent(environment: Server['environments'][string]): Promise<void> {
  environment.hot.send('astro:content-changed', {});
  const site = environment.moduleGraph.getModuleById(siteModuleId);
  if (site) await environment.reloadModule(site);
}
