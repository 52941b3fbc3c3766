import type { AstroIntegration } from 'astro';
import type { LoadResult } from '../load/load-content.ts';
import type { ContentProblem } from '../load/problem.ts';
import { onContentSaved } from './on-content-saved.ts';
import { openContent } from '../environment/open-content.ts';
import { problemPage } from './problem-page.ts';

export interface ContentProblemsOptions {
  /** Told of every reading of the content. */
  readonly onRead: (result: LoadResult) => void;
}

/** While `npm start` runs: shows the content's errors in the browser and the terminal as soon as a file is saved. */
export function contentProblems({ onRead }: ContentProblemsOptions): AstroIntegration {
  return {
    name: 'laurel:content-problems',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        let errors = await readErrors(onRead);
        server.middlewares.use((request, response, next) => {
          if (errors.length === 0 || !isPage(request.url ?? '/')) {
            next();
            return;
          }
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(problemPage(errors));
        });
        onContentSaved(server.watcher, 100, async () => {
          errors = await readErrors(onRead);
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Not a script, style or image, nor one of Vite's own modules. What follows a question mark does not matter. */
export const isPage = (address: string): boolean => !/^\/@|^[^?]*\.\w+(?:\?|$)/u.test(address);

async function readErrors(
  onRead: ContentProblemsOptions['onRead'],
): Promise<readonly ContentProblem[]> {
  const result = await openContent();
  onRead(result);
  return result.problems.filter(({ severity }) => severity === 'error');
}
