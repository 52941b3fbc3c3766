import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deployBlobFile } from '../../../src/environment/deploy-blobs.ts';
import { siteSecret } from '../../../src/environment/local-state.ts';
import { openContent } from '../../../src/environment/open-content.ts';
import type { CourseRecord } from '../../../src/model/content.ts';
import { createLink } from '../../../src/records/links/create-link.ts';
import { recordKey } from '../../../src/account/keys.ts';
import { linksOf } from '../../../src/records/links/links-of.ts';
import { shareLinks } from '../../../src/records/links/link-kinds.ts';
import { sections } from '../../../src/records/links/share-link.ts';
import { wholeShards } from '../../records/whole-shards.ts';
import { testService } from '../../records/service.ts';
import { buildSite } from '../../setup/build-site.ts';

/** A built site with many records, and links to some of them. */
export interface BenchSite {
  /** The folder that holds netlify.toml, and `functions/` with one function that does nothing. */
  readonly root: string;
  /** The folder that holds `dist/` and `.netlify/`. */
  readonly output: string;
  /** Of links that open. */
  readonly tokens: readonly string[];
  /** Their keys in the store. */
  readonly keys: readonly string[];
  remove(): Promise<void>;
}

/** Builds it in a folder of the checkout, since what is built imports packages. */
export async function benchSite(records: number, links: number): Promise<BenchSite> {
  await mkdir('.cache/bench', { recursive: true });
  const output = path.resolve(await mkdtemp('.cache/bench/records-'));
  const remove = () => rm(output, { recursive: true, force: true });
  try {
    await buildSite({
      content: 'content',
      output,
      now: new Date(Math.floor(Date.now() / 1000) * 1000),
    });
    const shared = await manyRecords(output, records);
    const made = await manyLinks(output, shared, links);
    return { root: await rootWith(output), output, ...made, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Writes the records that the deploy carries, and returns them. */
async function manyRecords(output: string, count: number): Promise<readonly CourseRecord[]> {
  const { content, today } = await openContent({ contentDir: path.resolve('content') });
  if (!content || today === undefined) throw new Error('The sample has errors.');
  const [...given] = content.records;
  const records = Array.from({ length: count }, (_, at): CourseRecord => {
    const record = given[at % given.length];
    if (!record) throw new Error('The sample has no records.');
    const learner = { ...record.learner, id: `bench-${at}`, email: `bench-${at}@example.org` };
    return { ...record, learner };
  });
  const secret = await siteSecret(output);
  for (const [name, part] of wholeShards({ ...content, records }, today, secret ?? '')) {
    await writeFile(deployBlobFile(output, `course-records/${name}`), JSON.stringify(part));
  }
  return records;
}

/** The store's content beside a site: pairs of a key and its text. */
export const heldFile = (output: string): string => path.join(output, 'held.json');

/** Makes links as learners do, to records that are spread over all. */
async function manyLinks(
  output: string,
  records: readonly CourseRecord[],
  count: number,
): Promise<Pick<BenchSite, 'tokens' | 'keys'>> {
  const secret = (await siteSecret(output)) ?? '';
  const service = testService({ secret, now: () => new Date() });
  const step = Math.floor(records.length / count);
  const tokens: string[] = [];
  const keys: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const record = records[at * step];
    if (!record) break;
    const key = recordKey(secret, record);
    const newLink = { label: 'x', expiresAt: null, timeZone: 'UTC', passcode: null, sections };
    await createLink(service, key, newLink);
    const [link] = await linksOf(service, key);
    if (!link?.token) continue;
    tokens.push(link.token);
    keys.push(shareLinks.key(key, link.id));
  }
  const held = [...service.store.held].map(([key, value]) => [key, JSON.stringify(value)]);
  await writeFile(heldFile(output), JSON.stringify(held));
  return { tokens, keys };
}

/** Baselines for functions: one that does nothing, and one that reads one key of the store and ignores it. */
const others = {
  'empty.ts': `export default () => Promise.resolve(new Response(''));
export const config = { path: '/empty' };
`,
  'one-read.ts': `import { serviceFor } from '${path.resolve('src/runtime/service-for.ts')}';
export default async (request, context) => {
  await serviceFor(context).store.read(new URL(request.url).searchParams.get('key'));
  return new Response('');
};
export const config = { path: '/one-read' };
`,
};

/** Creates the server's folder with our functions and the baselines, and returns its path. */
async function rootWith(output: string): Promise<string> {
  const root = path.join(output, 'root');
  const functions = path.join(root, 'functions');
  await mkdir(functions, { recursive: true });
  await cp('netlify.toml', path.join(root, 'netlify.toml'));
  for (const name of await readdir('functions')) {
    await symlink(path.resolve('functions', name), path.join(functions, name));
  }
  for (const [name, source] of Object.entries(others)) {
    await writeFile(path.join(functions, name), source);
  }
  return root;
}
