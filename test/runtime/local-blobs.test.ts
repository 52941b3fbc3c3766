import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deployedBlobs } from '../../src/environment/deployed-blobs.ts';
import { startLocalBlobs, type LocalBlobs } from '../../src/runtime/local-blobs.ts';
import { siteFolder } from '../netlify/site-folder.ts';

let folder: string;
let blobs: LocalBlobs;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-blobs-'));
  blobs = await startLocalBlobs({
    folder,
    deployed: async (key) => (key === 'course-records/catalogue.json' ? '{}' : null),
  });
});
afterEach(async () => {
  await blobs.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks the server itself, with the token of the context by default. */
async function status(address: string, token?: string, method = 'GET'): Promise<number> {
  const context = JSON.parse(Buffer.from(blobs.context, 'base64').toString()) as {
    edgeURL: string;
    token: string;
  };
  const authorization = `Bearer ${token ?? context.token}`;
  return (await fetch(`${context.edgeURL}${address}`, { method, headers: { authorization } }))
    .status;
}

describe('the store on this machine', () => {
  it('has what the deploy carries, for callers with its token', async () => {
    const address = '/region:eu-central-1/local/deploy:abc/course-records/catalogue.json';
    expect(await status(address)).toBe(200);
    expect(await status(address, 'guessed')).toBe(403);
    expect(await status(address.replace('catalogue', 'other'))).toBe(404);
  });

  it('keeps nothing where it has no folder, and has what the deploy carries all the same', async () => {
    await blobs.close();
    blobs = await startLocalBlobs({ deployed: async () => '{}' });
    const written = '/local/site:links/links/a/b';
    expect(await status(written, undefined, 'PUT')).toBe(404);
    expect(await status(written)).toBe(404);
    const address = '/region:eu-central-1/local/deploy:abc/course-records/catalogue.json';
    expect(await status(address)).toBe(200);
    expect(await status(address, 'guessed')).toBe(404);
  });

  it('opens links to no other caller either', async () => {
    const address = '/local/site:links/links/a/b';
    expect(await status(address, 'guessed', 'PUT')).toBe(403);
    expect(await status(address, undefined, 'PUT')).toBe(200);
    expect(await status(address, 'guessed')).toBe(403);
    expect(await status(address, '')).toBe(403);
    expect(await status(address)).toBe(200);
  });
});

it('does not list what a process that was killed had begun to write', async () => {
  const address = '/local/site:links/links/a/b';
  await status(address, undefined, 'PUT');
  await writeFile(path.join(folder, 'entries/local/site:links/links/a/.k3j2'), '{"half":');
  await blobs.close();
  blobs = await startLocalBlobs({ folder, deployed: async () => null });
  expect(await status(address)).toBe(200);
  expect(await readdir(path.join(folder, 'entries/local/site:links/links/a'))).toEqual(['b']);
});

it('what a build left for its deploy is read by its key, and nothing else is', async () => {
  const { folder: output, remove } = await siteFolder({
    '.netlify/v1/blobs/deploy/course-records/records/0f.json/blob': '{"a":1}',
    '.netlify/v1/blobs/deploy/packs/sessions/knots.spring-2026.distinction.pack/blob': 'packed',
    'dist/index.html': 'page',
  });
  const read = deployedBlobs(output);
  await writeFile(path.join(output, 'secret.json'), 'secret');
  expect(String(await read('course-records/records/0f.json'))).toBe('{"a":1}');
  expect(String(await read('packs/sessions/knots.spring-2026.distinction.pack'))).toBe('packed');
  expect(await read('course-records/records/1f.json')).toBeNull();
  for (const key of [
    '../../../secret.json',
    'a/../../../../secret.json',
    'packs/..pack',
    'packs/../site.pack',
    '/etc/passwd',
    '',
  ]) {
    expect(await read(key), key).toBeNull();
  }
  await remove();
});
