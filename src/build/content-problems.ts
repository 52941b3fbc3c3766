import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ContentProblem } from '../load/problem.ts';
import { contentFolder, openContent } from './open-content.ts';
import { problemPage } from './problem-page.ts';

export interface ContentProblemsOptions {
  /** Told of every reading of the content: all its problems, none when it is sound. */
  readonly report: (problems: readonly ContentProblem[]) => void;
}

/** While `npm start` runs: shows the content's errors in the browser and the terminal as soon as a file is saved. */
export function contentProblems({ report }: ContentProblemsOptions): AstroIntegration {
  return {
    name: 'laurel:content-problems',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        let errors = await readErrors(report);
        server.middlewares.use((request, response, next) => {
          if (errors.length === 0 || !isPage(request.url ?? '/')) {
            next();
            return;
          }
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(problemPage(errors));
        });
        onContentSaved(server, async () => {
          errors = await readErrors(report);
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Not a script, style or image, nor one of Vite's own modules. */
const isPage = (address: string) => !/^\/@|\.\w+(?:\?|$)/u.test(address);

async function readErrors(
  report: ContentProblemsOptions['report'],
): Promise<readonly ContentProblem[]> {
  const { problems } = await openContent();
  report(problems);
  return problems.filter(({ severity }) => severity === 'error');
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Editors save in several steps, and a command may write many files: one reading a moment after the last of them is enough. */
function onContentSaved({ watcher }: Server, read: () => Promise<void>): void {
  const folder = contentFolder();
  let timer: NodeJS.Timeout | undefined;
  watcher.add(folder);
  watcher.on('all', (_event, file) => {
    if (path.relative(folder, path.resolve(file)).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), 100);
  });
}
