import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openContent } from '../../../src/environment/open-content.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import { buildSite } from '../../setup/build-site.ts';
import { signedContent } from '../../setup/signed-content.ts';
import { writeBenchContent } from '../build/bench-content.ts';
import { heldFile } from '../records/bench-site.ts';
import { bundled, type Bundled } from './bundled.ts';
import { answerOf, hosted, type Hosted } from './hosted.ts';

/** Functions that answer for certificates. */
export type FunctionName = 'file' | 'page';

/** A built site that publishes on demand, with its functions bundled and the blobs of its deploy served. */
export interface OnDemandSite {
  readonly functions: Readonly<Record<FunctionName, Bundled>>;
  /** Codes of every session, the largest session first. */
  readonly sessions: readonly (readonly VerificationCode[])[];
  /** A folder whose files `start('static')` serves. */
  readonly files: string;
  /** Begins a process that serves a function, or files, by the same kind of server. */
  start(what: FunctionName | 'static'): Promise<Hosted>;
  remove(): Promise<void>;
}

/** Builds it. All certificates are signed. */
export async function onDemandSite(certificates: number, sessions: number): Promise<OnDemandSite> {
  // What is built imports packages of the checkout; what is bundled must not find them.
  await mkdir('.cache/bench', { recursive: true });
  const output = path.resolve(await mkdtemp('.cache/bench/on-demand-'));
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-on-demand-'));
  const removeAll = () =>
    Promise.all([output, folder].map((one) => rm(one, { recursive: true, force: true })));
  try {
    const content = await writtenContent(folder, certificates, sessions);
    const cache = path.join(output, 'kept');
    const now = new Date(Math.floor(Date.now() / 1000) * 1000);
    await buildSite({ ...content, output, cache, now, again: true });
    const functions = {
      file: await bundled(path.resolve('functions/certificate-file.ts'), path.join(folder, 'file')),
      page: await bundled(
        path.join(output, '.netlify/v1/functions/ssr'),
        path.join(folder, 'page'),
      ),
    };
    const { files, entry } = await staticFiles(folder);
    const store = await blobs(output);
    const entries = { file: functions.file.entry, page: functions.page.entry, static: entry };
    return {
      functions,
      sessions: await codesBySession(content.content),
      files,
      start: (what) => hosted(entries[what], { NETLIFY_BLOBS_CONTEXT: store.context }),
      async remove() {
        store.close();
        await removeAll();
      },
    };
  } catch (error) {
    await removeAll();
    throw error;
  }
}

async function writtenContent(folder: string, certificates: number, sessions: number) {
  const plain = path.join(folder, 'plain');
  const content = path.join(folder, 'content');
  const mostInSession = Math.ceil(certificates / sessions);
  await writeBenchContent(plain, certificates, { publishing: 'on-demand', mostInSession });
  return { content, issuerKey: await signedContent({ from: plain, to: content }) };
}

async function codesBySession(contentDir: string): Promise<readonly VerificationCode[][]> {
  const { content } = await openContent({ contentDir });
  if (!content) throw new Error('The content has errors.');
  const all = Map.groupBy(
    content.certificates,
    ({ courseId, sessionId }) => `${courseId} ${sessionId}`,
  );
  return [...all.values()]
    .map((session) => session.map(({ code }) => code))
    .toSorted((one, other) => other.length - one.length);
}

/** A “function” that reads files: what a static site costs on the same kind of server. */
async function staticFiles(folder: string) {
  const files = path.join(folder, 'static');
  await mkdir(files);
  const entry = path.join(folder, 'static-file.mjs');
  await writeFile(
    entry,
    `import { readFile } from 'node:fs/promises';
export default async (request) => {
  const { pathname } = new URL(request.url);
  const file = pathname.endsWith('/') ? pathname + 'index.html' : pathname;
  return new Response(await readFile(${JSON.stringify(files)} + file));
};
`,
  );
  return { files, entry };
}

/** The blobs of the deploy, by a process of its own. */
async function blobs(output: string) {
  await writeFile(heldFile(output), '[]');
  const store = fork(path.join(import.meta.dirname, '../records/bench-store.ts'), [output], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { context } = await answerOf<{ context: string }>(store);
  return { context, close: () => void store.kill() };
}
