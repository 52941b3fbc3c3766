import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getStore } from '@netlify/blobs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalBlobs } from '../../src/runtime/local-blobs.ts';
import { listenHere } from '../../src/runtime/local-server.ts';
import type { AttestationId } from '../../src/identity/store/stored.ts';
import { vaultKeys } from '../../src/identity/store/vault-keys.ts';
import { vaultIn } from '../../src/identity/store/vault.ts';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import type { PersonKey } from '../../src/account/keys.ts';
import { keptIdentity } from '../../src/runtime/kept-identity.ts';
import { netlifyStore } from '../../src/runtime/netlify-store.ts';

const secret = 'a secret of thirty-two characters';
const identityKey = 'a key that is kept elsewhere than the store';
const keys = vaultKeys('0'.repeat(32) as PersonKey);
const key = keys.photo('f'.repeat(32) as AttestationId);
const another = keys.photo('e'.repeat(32) as AttestationId);
const photo = { jpeg: '/9j/', at: '2026-03-10T12:00:00.000Z' };

/** A server that has kept something, as functions of a deploy context would have. */
async function served(context: 'dev' | 'production') {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-kept-'));
  const blobs = await startLocalBlobs({ folder, deployed: async () => null });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await blobs.close();
    isOpen = false;
  };
  onTestFinished(async () => {
    await close();
    await rm(folder, { recursive: true });
  });
  const given = JSON.parse(Buffer.from(blobs.context, 'base64').toString()) as {
    readonly edgeURL: string;
    readonly siteID: string;
    readonly token: string;
  };
  const vault = vaultIn(
    netlifyStore({
      name: 'The store',
      open: (fetch) =>
        getStore({ ...given, name: `course-records-${context}`, consistency: 'strong', fetch }),
    }),
    identityKey,
    (bytes) => randomBytes(bytes),
  );
  await vault.write(key, photo);
  return { folder, close, ...given };
}

/** Netlify's own addresses in front of such a server, which would read a request for a list as part of the store's name. */
async function netlifyApi(edgeURL: string): Promise<string> {
  const server = await listenHere(0, (request) => {
    const { pathname, search } = new URL(request.url);
    const [, list] = /^\/api\/v1\/blobs(\/[^/]+\/[^/]+)$/u.exec(pathname) ?? [];
    return fetch(`${edgeURL}${list ?? pathname}${search}`, { headers: request.headers });
  });
  onTestFinished(() => server.close());
  return server.url;
}

describe('what this machine has kept', () => {
  const accessTo = (folder: string) => ({ kind: 'local', folder, secret, identityKey }) as const;

  it.each(['while a server runs', 'when it has ended'])('is read %s', async (when) => {
    const { folder, close } = await served('dev');
    if (when === 'when it has ended') await close();
    const kept = keptIdentity(accessTo(folder));
    expect(await kept.keys('identity/')).toEqual([key]);
    expect(await kept.read(key)).toEqual(photo);
    expect(await kept.read(another)).toBeNull();
  });

  it('does not open with another key', async () => {
    const { folder } = await served('dev');
    const other = { ...accessTo(folder), identityKey: `another ${identityKey}` };
    await expect(keptIdentity(other).read(key)).rejects.toThrow(CouldNotCheck);
  });

  it('is nothing if nothing was kept', async () => {
    expect(await keptIdentity(accessTo('/nowhere')).keys('identity/')).toEqual([]);
  });
});

describe('what the site has kept', () => {
  const accessTo = (siteId: string, token: string) =>
    ({ kind: 'site', siteId, token, secret, identityKey }) as const;

  it('is read with the token of staff', async () => {
    const { siteID, token, edgeURL } = await served('production');
    const kept = keptIdentity(accessTo(siteID, token), await netlifyApi(edgeURL));
    expect(await kept.keys('identity/')).toEqual([key]);
    expect(await kept.read(key)).toEqual(photo);
  });

  it('is not what previews keep', async () => {
    const { siteID, token, edgeURL } = await served('dev');
    expect(
      await keptIdentity(accessTo(siteID, token), await netlifyApi(edgeURL)).keys('identity/'),
    ).toEqual([]);
  });

  it('is not read with another token, which is no answer and shows none of it', async () => {
    const { siteID, edgeURL } = await served('production');
    const kept = keptIdentity(accessTo(siteID, 'a stolen token'), await netlifyApi(edgeURL));
    for (const ask of [() => kept.keys('identity/'), () => kept.read(key)]) {
      const error: unknown = await ask().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(CouldNotCheck);
      expect(String(error)).not.toMatch(/stolen|identity\//u);
    }
  });

  it('could not be read if no server answers', async () => {
    const { siteID, token, edgeURL, close } = await served('production');
    await close();
    const kept = keptIdentity(accessTo(siteID, token), edgeURL);
    await expect(kept.keys('identity/')).rejects.toThrow('could not be reached');
  });
});
