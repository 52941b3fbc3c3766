import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { getStore } from '@netlify/blobs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLocalBlobs, type LocalBlobs } from '../../src/runtime/local-blobs.ts';
import { CouldNotCheck, type KeyStore } from '../../src/account/key-store.ts';
import { netlifyStore } from '../../src/runtime/netlify-store.ts';
import { faultyBlobs, type FaultyBlobs } from './faulty-blobs.ts';

const key = 'links/0f3a/9c21';

async function listed(pages: AsyncIterable<readonly string[]>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

const calls: [string, (store: KeyStore) => Promise<unknown>][] = [
  ['read', (store) => store.read(key)],
  ['write', (store) => store.write(key, { label: 'For Ama' })],
  ['create', (store) => store.create(key, { label: 'For Ama' })],
  ['remove', (store) => store.remove(key)],
  ['keys', (store) => store.keys('links/0f3a/')],
  ['pages', (store) => listed(store.pages('links/0f3a/'))],
];

describe('the store of share links', () => {
  let folder: string;
  let blobs: LocalBlobs;
  let store: KeyStore;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'laurel-blobs-'));
    blobs = await startLocalBlobs({ folder, deployed: async () => null });
    vi.stubEnv('NETLIFY_BLOBS_CONTEXT', blobs.context);
    store = netlifyStore({
      name: 'The store',
      open: (fetch) => getStore({ name: 'links', consistency: 'strong', fetch }),
    });
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await blobs.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('reads what was written, lists it by its beginning, and has nothing once it is removed', async () => {
    await store.write(key, { label: 'Für 林 🎓' });
    await store.write('links/0f3a0/1', {});
    expect(await store.read(key)).toEqual({ label: 'Für 林 🎓' });
    expect(await store.keys('links/0f3a/')).toEqual([key]);
    await store.remove(key);
    await store.remove(key);
    expect(await store.read(key)).toBeNull();
    expect(await store.keys('links/0f3a/')).toEqual([]);
    expect(await store.keys('nothing/')).toEqual([]);
  });

  it('lists in parts what it lists', async () => {
    for (const name of ['1', '2', '3']) await store.write(`links/0f3a/${name}`, {});
    expect(await listed(store.pages('links/0f3a/'))).toEqual(await store.keys('links/0f3a/'));
  });

  it('lets one of a hundred make a key, and one more after it was removed', async () => {
    const makers = () => Array.from({ length: 100 }, (_, at) => store.create(key, { at }));
    expect((await Promise.all(makers())).filter(Boolean)).toHaveLength(1);
    await store.remove(key);
    expect((await Promise.all(makers())).filter(Boolean)).toHaveLength(1);
  });

  it('lists every key that is there while others come and go', async () => {
    const steady = Array.from({ length: 20 }, (_, at) => `links/0f3a/steady-${at}`);
    await Promise.all(steady.map((each) => store.write(each, {})));
    const lists: (readonly string[])[] = [];
    // In rounds: all at once, the last answer would come after the time limit.
    for (let round = 0; round < 5; round += 1) {
      const restless = Array.from({ length: 20 }, async (_, at) => {
        await store.write(`links/0f3a/${at % 7}`, {});
        await store.remove(`links/0f3a/${at % 7}`);
      });
      const listing = Array.from({ length: 10 }, () => store.keys('links/0f3a/'));
      lists.push(...(await Promise.all(listing)));
      await Promise.all(restless);
    }
    for (const list of lists) expect(list).toEqual(expect.arrayContaining(steady));
    for (const each of new Set(lists.flat()))
      expect(each).toMatch(/^links\/0f3a\/(?:steady-)?\d+$/u);
  });

  it('is asked over a new connection once the old one was closed, to write as well', async () => {
    const sockets = new Set<Socket>();
    const server = await faultyBlobs();
    server.answers = [
      ({ socket }, response) => {
        sockets.add(socket);
        response.writeHead(200, { etag: '"1"' }).end('{}');
      },
    ];
    const kept = netlifyStore(server.place);
    for (let question = 0; question < 5; question += 1) await kept.read(key);
    expect(sockets.size).toBeLessThanOrEqual(2);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await kept.create(key, {})).toBe(true);
    await server.close();
  });

  it('keeps what it has when the server starts again', async () => {
    await store.write(key, { label: 'kept' });
    await blobs.close();
    blobs = await startLocalBlobs({ folder, deployed: async () => null });
    vi.stubEnv('NETLIFY_BLOBS_CONTEXT', blobs.context);
    expect(await store.read(key)).toEqual({ label: 'kept' });
  });
});

describe('a store that fails', () => {
  let blobs: FaultyBlobs;
  let store: KeyStore;

  beforeEach(async () => {
    blobs = await faultyBlobs();
    store = netlifyStore(blobs.place);
  });
  afterEach(() => blobs.close());

  const status = (code: number) => (_: unknown, response: ServerResponse) =>
    response.writeHead(code).end();
  const body = (text: string) => (_: unknown, response: ServerResponse) => response.end(text);
  const hangUp = (_: unknown, response: ServerResponse) => response.destroy();
  const halfway = (_: unknown, response: ServerResponse) => {
    response.writeHead(200, { 'content-length': 100 }).write('{"label":');
    setTimeout(() => response.destroy(), 20);
  };

  const faults: [string, (request: unknown, response: ServerResponse) => void][] = [
    ['answers 401', status(401)],
    ['answers 403', status(403)],
    ['answers 429', status(429)],
    ['answers 500', status(500)],
    ['answers 503', status(503)],
    ['hangs up', hangUp],
  ];
  const all = faults.flatMap(([what, answer]) =>
    calls.map(([call, make]) => [what, call, answer, make] as const),
  );

  it('after the first part has still listed that one, and asks for the next when it is needed', async () => {
    const page = { blobs: [{ key, etag: '"1"' }], next_cursor: 'more' };
    blobs.answers = [body(JSON.stringify(page)), status(503)];
    const pages = store.pages('links/')[Symbol.asyncIterator]();
    expect(await pages.next()).toEqual({ done: false, value: [key] });
    expect(blobs.asked).toHaveLength(1);
    await expect(pages.next()).rejects.toThrow(CouldNotCheck);
    expect(blobs.asked.at(-1)).toContain('cursor=more');
  });

  it.each(all)('that %s cannot tell: %s', async (_what, _call, answer, make) => {
    blobs.answers = [answer];
    const error: unknown = await make(store).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CouldNotCheck);
    expect(inspect(error)).not.toMatch(/0f3a|9c21|Ama|secret-token/u);
    expect(error).not.toHaveProperty('message', 'The store did not answer in time.');
    expect(blobs.asked.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['breaks off halfway', halfway],
    ['holds half of a value', body('{"label":"For Am')],
    ['holds a text', body('"For Ama"')],
    ['holds nothing', body('')],
    ['holds null', body('null')],
    ['holds a page of a network in between', body('<html>Please sign in</html>')],
  ])('that %s cannot tell what was written', async (_what, answer) => {
    blobs.answers = [answer];
    const error: unknown = await store.read(key).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CouldNotCheck);
    expect(inspect(error)).not.toContain('Ama');
  });

  it.each([
    ['a conditional write without an etag', 200],
    ['a conditional write that was no write', 202],
    ['a conditional write that was sent elsewhere', 404],
  ])('does not take %s for one that was made', async (_what, code) => {
    blobs.answers = [status(code)];
    await expect(store.create(key, {})).rejects.toThrow(CouldNotCheck);
  });

  it('says that a key was there already', async () => {
    blobs.answers = [status(412)];
    expect(await store.create(key, {})).toBe(false);
  });

  it('is asked once more if that does no harm, and never to write again', async () => {
    const good = (_: unknown, response: ServerResponse) =>
      response.writeHead(200, { etag: '"1"' }).end('{}');
    blobs.answers = [status(503), good];
    expect(await store.read(key)).toEqual({});
    for (const [name, make] of calls.filter(([call]) => ['write', 'create'].includes(call))) {
      blobs.answers = [status(503), good];
      blobs.asked.length = 0;
      await expect(make(store), name).rejects.toThrow(CouldNotCheck);
      expect(blobs.asked, name).toHaveLength(1);
    }
  });

  it('is trusted again as soon as it answers', async () => {
    blobs.answers = [status(500)];
    await expect(store.read(key)).rejects.toThrow('The store answered 500.');
    blobs.answers = [body('{"label":"x"}')];
    expect(await store.read(key)).toEqual({ label: 'x' });
  });

  it('that is silent is not waited for longer than five seconds, whatever is asked', async () => {
    blobs.answers = [() => undefined];
    const errors = inFiveSeconds(() =>
      Promise.all(calls.map(([, make]) => make(store).catch((reason: unknown) => reason))),
    );
    for (const error of await errors) {
      expect(error).toEqual(new CouldNotCheck('The store did not answer in time.'));
    }
  });

  it('that begins an answer and never ends it is not waited for either', async () => {
    blobs.answers = [(_, response) => response.writeHead(200, { 'content-length': 9 }).write('{')];
    const read = inFiveSeconds(() => store.read(key));
    await expect(read).rejects.toThrow('The store did not answer in time.');
  });

  it('that leads elsewhere is not followed', async () => {
    blobs.answers = [
      (_, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
      body('{"label":"x"}'),
    ];
    await expect(store.read(key)).rejects.toThrow('The store answered 302.');
    expect(blobs.asked).toHaveLength(1);
  });

  it('that is not there cannot be reached', async () => {
    await blobs.close();
    await expect(store.read(key)).rejects.toThrow('The store could not be reached.');
  });
});

/** The result of a promise within five seconds of a clock of its own; never settles if it takes longer. */
async function inFiveSeconds<T>(make: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const made = make();
  made.catch(() => undefined);
  // In steps, between which what is sent arrives.
  for (let passed = 0; passed < 5000; passed += 10) await vi.advanceTimersByTimeAsync(10);
  vi.useRealTimers();
  return made;
}
