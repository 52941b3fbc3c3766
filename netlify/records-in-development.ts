import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { writeResponse } from 'astro/app/node';
import { developmentSeed, hasSiteSecret } from '../src/environment/local-state.ts';
import { openWithLines } from '../src/load/open-lines.ts';
import type { ContentBySession, SessionsReading } from '../src/load/read-sessions.ts';
import type { CalendarDay } from '../src/values/calendar.ts';
import { developmentSigning } from '../src/publish/credentials/development-signing.ts';
import { signedRecords } from '../src/publish/credentials/signed-records.ts';
import { packKey, publishingPack, publishingPackName } from '../src/packs/publishing-pack.ts';
import type { CarriedRecords } from '../src/records/published/carried-records.ts';
import { storedIssuingContext } from '../src/records/published/issuing-context-of.ts';
import { shardsOf } from '../src/records/published/shards.ts';
import { functionFor, functionsIn, type FunctionModule } from './function-routes.ts';
import { startLocalService, type LocalContext } from './local-service.ts';
import { outboxPage, outboxPath } from './outbox-page.ts';
import { webRequest } from '../src/runtime/web-request.ts';

/** The key under which Astro looks for a page's locals. */
const locals = Symbol.for('astro.locals');

export interface RecordsInDevelopment {
  readonly integration: AstroIntegration;
  /** Serves the records of content that was read; if it has errors, the earlier ones stay. */
  readonly onRead: (result: SessionsReading) => void;
}

/**
 * While `npm start` runs: functions, the store of share links, an outbox for mail, and the records of the content as it was last saved.
 * @param output the folder below which state is kept
 * @param origin of this server
 */
export async function recordsInDevelopment(
  output: string,
  origin: string,
): Promise<RecordsInDevelopment> {
  let parts = (): Promise<ReadonlyMap<string, object>> => Promise.resolve(new Map());
  let changes = 0;
  const service = await startLocalService({
    output,
    deployed: async (key) => {
      // Certificates are published here as if they were files: other parts of this server make them when they are asked for.
      if (key === packKey(publishingPackName)) return publishingPack('static');
      const part = (await parts()).get(key.replace('course-records/', ''));
      return part ? JSON.stringify(part) : null;
    },
  });

  async function answerTo(
    incoming: IncomingMessage,
    load: (file: string) => Promise<FunctionModule>,
    context: LocalContext,
  ): Promise<Response | undefined> {
    const url = `http://localhost${incoming.url ?? '/'}`;
    if (isOfVite(url) || !URL.canParse(url)) return undefined;
    if (new URL(url).pathname === outboxPath) {
      return outboxPage(service.outbox);
    }
    const functions = await functionsIn(path.resolve('functions'), load);
    // Nothing is built here, and what others answer would be files.
    const needed = functions.filter(({ config }) => !config?.preferStatic);
    const action = functionFor(needed, { url, method: incoming.method ?? 'GET' });
    if (!action) return undefined;
    const request = await webRequest(incoming);
    return request instanceof Response ? request : action.default(request, context);
  }

  /** Signed with keys that prove nothing, as certificates are here. */
  async function signedShards(content: ContentBySession, today: CalendarDay) {
    const { secret } = service;
    const seedOf = (institutionId: string) => developmentSeed(output, institutionId);
    const signing = await developmentSigning(content, { origin, today, seedOf });
    const sessions: CarriedRecords[] = [];
    for (const session of content.sessions.filter(({ records }) => records > 0)) {
      const opened = await openWithLines(content, session);
      sessions.push(await signedRecords(opened, { today, secret }, signing));
    }
    return shardsOf(content, today, secret, sessions, storedIssuingContext(signing.issuingContext));
  }

  return {
    onRead: ({ content, today }) => {
      if (!content || today === undefined || !hasSiteSecret()) return;
      parts = once(() => signedShards(content, today));
      // As with a new deploy, remembered records belong to the earlier one.
      changes += 1;
    },
    integration: {
      name: 'laurel:records-in-development',
      hooks: {
        'astro:server:setup': ({ server }) => {
          const load = (file: string) => server.ssrLoadModule(file) as Promise<FunctionModule>;
          server.middlewares.use((incoming, outgoing, next) => {
            const context = service.contextOf(`dev${changes}`);
            Reflect.set(incoming, locals, { netlify: { context } });
            answerTo(incoming, load, context)
              .then(async (response) => {
                if (response) await writeResponse(response, outgoing);
                else next();
              })
              .catch(next);
          });
        },
        'astro:server:done': () => service.close(),
      },
    },
  };
}

/** Runs once, on the first call. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Scripts and styles; a page has many, and no function answers there. */
const isOfVite = (url: string): boolean =>
  /^http:\/\/localhost\/(?:@|src\/|node_modules\/)/u.test(url);
