import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { zipFunction } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addedText } from '../setup/added-page/added-page.ts';
import type { SiteName } from '../setup/site-contents.ts';

type Bundled = NonNullable<Awaited<ReturnType<typeof zipFunction>>>;

let folder: string;
let bundled: Bundled;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-ssr-'));
  bundled = await bundledFunction('small', folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The function of a site’s pages, as Netlify’s own bundler reads it. */
async function bundledFunction(site: SiteName, to: string): Promise<Bundled> {
  const source = path.join(inject('sites')[site].output, '.netlify/v1/functions/ssr/ssr.mjs');
  return (await zipFunction(source, to, { archiveFormat: 'none' }))!;
}

/** Whether Netlify asks the function for an address. */
const isAnswered = ({ routes = [] }: Bundled, address: string): boolean =>
  routes.some((route) =>
    'literal' in route ? route.literal === address : new RegExp(route.expression).test(address),
  );

/** An address of every page of `src/pages/` that is made on demand, with and without a slash at its end. */
async function onDemandPages(): Promise<string[]> {
  const files = await readdir('src/pages', { recursive: true });
  const pages = files.filter(
    (file) =>
      file.endsWith('.astro') &&
      /^export const prerender = false;$/mu.test(
        readFileSync(path.join('src/pages', file), 'utf8'),
      ),
  );
  return pages.flatMap((file) => {
    const address = `/${file
      .replace(/(?:\/?index)?\.astro$/u, '')
      .replaceAll(/\[(?:\.\.\.)?\w+\]/gu, 'some-thing')}`;
    return [address, `${address}/`];
  });
}

/** Asks for pages in a process that has nothing but what was bundled, and no setting. */
const askAll = `
const { default: handle } = await import(process.argv[1]);
const answers = [];
for (const address of JSON.parse(process.argv[2])) {
  const [path, headers = {}] = [address].flat();
  const request = new Request('https://laurel.example' + path, { headers });
  const answer = await handle(request, { ip: '127.0.0.1', deploy: { id: 'a', context: 'production', published: true } });
  answers.push([answer.status, answer.headers.get('cache-control'), await answer.text()]);
}
console.log(JSON.stringify(answers));
`;

describe('the function that answers pages on demand', () => {
  it('answers at the address of every page that says so, for reading', async () => {
    const pages = await onDemandPages();
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect([page, isAnswered(bundled, page)]).toEqual([page, true]);
    for (const { methods, prefer_static } of bundled.routes ?? []) {
      expect(methods).toEqual(['GET', 'HEAD']);
      // A certificate's page is a file, and so is what a learner sees after asking for a link.
      expect(prefer_static).toBe(true);
    }
  });

  it.each(['/Verify/ABC', '/VERIFY/ABC/'])('answers at %s, in capitals', (address) => {
    expect(isAnswered(bundled, address)).toBe(true);
  });

  it.each([
    '/',
    '/courses/',
    '/about/privacy/',
    '/pages/imprint/',
    '/404',
    '/nothing/',
    '/_image',
    '/certificates/A.png',
  ])('leaves %s to the files and the 404 page', (address) => {
    expect(isAnswered(bundled, address)).toBe(false);
  });

  it('answers each visitor of each site 240 times a minute', () => {
    expect(bundled.trafficRules).toEqual({
      action: {
        type: 'rate_limit',
        config: {
          rateLimitConfig: { algorithm: 'sliding_window', windowSize: 60, windowLimit: 240 },
          aggregate: { keys: [{ type: 'ip' }, { type: 'domain' }] },
        },
      },
    });
  });

  it('runs on what was bundled with it, and shows nothing where it is not set up', async () => {
    const addresses = [
      '/verify/ZZZZZZZZZZZZZZZN/',
      '/account/',
      '/records/abc',
      '/account/records/abc/',
    ];
    const { answers, stderr } = await asked(addresses);
    expect(answers.map(([status]) => status)).toEqual([404, 503, 503, 503]);
    for (const [status, cache, page] of answers.slice(1)) {
      expect([status, cache]).toEqual([503, 'private, no-store']);
      expect(page).toContain('Could not check');
      expect(page).not.toMatch(/SESSION_SECRET|NotSetUp|\.mjs/u);
    }
    expect(stderr.trim().split('\n')).toEqual(
      addresses.slice(1).map(() => 'NotSetUp: SESSION_SECRET is not set.'),
    );
  });

  it.each(['', 'NaN', 'undefined', 'true'])(
    'takes no locals from outside, with “%s” as the secret that lets some in',
    async (secret) => {
      const headers = { 'x-astro-locals': '{}', 'x-astro-middleware-secret': secret };
      const { answers } = await asked([['/account/', headers]]);
      expect(answers).toEqual([[403, null, 'Forbidden']]);
    },
  );

  // The key with which Astro would hide what they are given is the same for every site.
  it('has no server islands', async () => {
    const chunks = path.join(bundled.path, 'chunks');
    const files = (await readdir(chunks)).filter((file) => file.includes('server-island-manifest'));
    expect(files).toHaveLength(1);
    const manifest: unknown = await import(path.join(chunks, files[0] ?? ''));
    expect({ ...(manifest as object) }).toEqual({
      serverIslandMap: new Map(),
      serverIslandNameMap: new Map(),
    });
  });
});

type Asked = string | readonly [address: string, headers: Readonly<Record<string, string>>];

/** Answers of the bundled function in a process of its own. */
async function asked(
  addresses: readonly Asked[],
): Promise<{ answers: [number, string | null, string][]; stderr: string }> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      askAll,
      path.join(bundled.path, 'ssr.mjs'),
      JSON.stringify(addresses),
    ],
    { cwd: folder, env: { PATH: process.env['PATH'] } },
  );
  return { answers: JSON.parse(stdout) as [number, string | null, string][], stderr };
}

describe('a page that says that it is made on demand, with nothing else edited,', () => {
  it('is among what the function of the deploy answers', async () => {
    const other = await mkdtemp(path.join(tmpdir(), 'laurel-ssr-'));
    try {
      const { routes } = await bundledFunction('hostile-names', other);
      const added = routes?.filter(({ pattern }) => pattern.startsWith('/added/'));
      expect(added?.map(({ pattern }) => pattern)).toEqual(['/added/:name']);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });

  it.each(['/added/anna', '/added/anna/'])(
    'is answered by npm run preview at %s',
    async (address) => {
      const answer = await fetch(inject('sites')['hostile-names'].url + address);
      expect([answer.status, await answer.text()]).toEqual([
        200,
        expect.stringContaining(addedText('anna')),
      ]);
    },
  );
});
