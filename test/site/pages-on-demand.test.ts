import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { zipFunction } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let folder: string;
let bundled: NonNullable<Awaited<ReturnType<typeof zipFunction>>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-ssr-'));
  const { output } = inject('sites').small;
  const source = path.join(output, '.netlify/v1/functions/ssr/ssr.mjs');
  bundled = (await zipFunction(source, folder, { archiveFormat: 'none' }))!;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Asks for pages in a process that has nothing but what was bundled, and no setting. */
const askAll = `
const { default: handle } = await import(process.argv[1]);
const answers = [];
for (const address of JSON.parse(process.argv[2])) {
  const request = new Request('https://laurel.example' + address);
  const answer = await handle(request, { ip: '127.0.0.1', deploy: { id: 'a', context: 'production', published: true } });
  answers.push([answer.status, answer.headers.get('cache-control'), await answer.text()]);
}
console.log(JSON.stringify(answers));
`;

describe('the function that answers pages on demand', () => {
  it('answers at the addresses of such pages alone, for reading', () => {
    expect(bundled.routes?.map(({ pattern }) => pattern)).toEqual([
      '/verify/*',
      '/Verify/*',
      '/VERIFY/*',
      '/records/:token',
      '/account',
      '/account/',
      '/account/records/:record',
      '/account/records/:record/',
      '/account/sign-in/:token',
      '/account/signature-track',
      '/account/signature-track/',
      '/account/signature-track/data',
      '/account/signature-track/data/',
      '/attest/receipt/:attestation',
      '/attest/receipt/:attestation/',
      '/attest/:course/:session/:assignment',
      '/attest/:course/:session/:assignment/',
      '/review',
      '/review/',
      '/review/:person/:case',
      '/review/:person/:case/',
    ]);
    for (const { methods, prefer_static } of bundled.routes ?? []) {
      expect(methods).toEqual(['GET', 'HEAD']);
      // A certificate's page is a file, and so is what a learner sees after asking for a link.
      expect(prefer_static).toBe(true);
    }
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
      '/verify/ZZZZZZZZZZZZZZZZ/',
      '/account/',
      '/records/abc',
      '/account/records/abc/',
    ];
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
    const answers = JSON.parse(stdout) as [number, string, string][];
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
});
