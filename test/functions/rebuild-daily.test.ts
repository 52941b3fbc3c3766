import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { zipFunction } from '@netlify/zip-it-and-ship-it';
import { afterEach, describe, expect, it, vi } from 'vitest';
import rebuildDaily from '../../functions/rebuild-daily.ts';
import { loopbackServer } from '../setup/loopback-server.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A build hook on this machine that answers with a status; reports what it was asked. */
async function withHook(status: number, use: (url: string) => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  const server = await loopbackServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(status).end();
  });
  try {
    await use(`${server.url}/build_hooks/secret`);
  } finally {
    await server.close();
  }
  return asked;
}

describe('the daily build', () => {
  it('is requested once if the site has a build hook', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const asked = await withHook(200, async (url) => {
      vi.stubEnv('BUILD_HOOK_URL', url);
      expect((await rebuildDaily()).status).toBe(204);
    });
    expect(asked).toEqual(['POST /build_hooks/secret']);
    expect(log.mock.calls).toEqual([['Asked for the daily build.']]);
  });

  it('is left out, with a message, if there is none', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    vi.stubEnv('BUILD_HOOK_URL', '');
    expect((await rebuildDaily()).status).toBe(204);
    expect(log.mock.calls).toEqual([['No daily build: BUILD_HOOK_URL is not set.']]);
  });

  it('fails without naming the hook if the hook refuses', async () => {
    await withHook(404, async (url) => {
      vi.stubEnv('BUILD_HOOK_URL', url);
      await expect(rebuildDaily()).rejects.toThrow(/^The build hook answered 404\.$/u);
    });
  });

  it.each([
    ['is not an address', 'api.example/build_hooks/secret'],
    ['holds a password', 'https://me:secret@api.example/build_hooks/secret'],
    ['does not answer', 'http://127.0.0.1:1/build_hooks/secret'],
  ])('fails without naming the hook where it %s', async (_what, url) => {
    vi.stubEnv('BUILD_HOOK_URL', url);
    const error: unknown = await rebuildDaily().catch((reason: unknown) => reason);
    expect(inspect(error)).toContain('Check BUILD_HOOK_URL');
    expect(inspect(error)).not.toContain('secret');
  });

  it('is seen by Netlify as a scheduled function', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'laurel-function-'));
    try {
      const source = path.resolve('functions/rebuild-daily.ts');
      const bundled = await zipFunction(source, folder, {
        config: { '*': { nodeBundler: 'esbuild' } },
      });
      expect(bundled).toMatchObject({ name: 'rebuild-daily', schedule: '20 0 * * *' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
