import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { identityAccess } from '../../src/environment/identity-access.ts';
import { identityKeyFor, localBlobsFolder, siteSecret } from '../../src/environment/local-state.ts';

async function output(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-access-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const secret = 'a secret of thirty-two characters';
const identityKey = 'a key that is kept elsewhere than the store';
const site = {
  NETLIFY_SITE_ID: 'our-site',
  NETLIFY_AUTH_TOKEN: 'our-token',
  SESSION_SECRET: secret,
  IDENTITY_KEY: identityKey,
};

describe('what the site keeps', () => {
  it('is found with all four', async () => {
    expect(await identityAccess(await output(), site)).toEqual({
      kind: 'site',
      siteId: 'our-site',
      token: 'our-token',
      secret,
      identityKey,
    });
  });

  it.each(Object.keys(site))('is not guessed without %s', async (missing) => {
    expect(await identityAccess(await output(), { ...site, [missing]: ' ' })).toContain(
      `${missing} is not set.`,
    );
  });

  it.each(['SESSION_SECRET', 'IDENTITY_KEY'])(
    'needs a whole %s, which is not shown',
    async (name) => {
      expect(await identityAccess(await output(), { ...site, [name]: 'short' })).toBe(
        `${name} is too short: it needs 32 characters.`,
      );
    },
  );
});

describe('what this machine keeps', () => {
  it('is found where a server has run, with the key that the server uses', async () => {
    const folder = await output();
    const made = await siteSecret(folder, {});
    expect(await identityAccess(folder, {})).toEqual({
      kind: 'local',
      folder: localBlobsFolder(folder),
      secret: made,
      identityKey: identityKeyFor(made ?? ''),
    });
    expect(await identityAccess(folder, { IDENTITY_KEY: identityKey })).toMatchObject({
      identityKey,
    });
  });

  it('is nothing where none has, and no secret is made', async () => {
    const folder = await output();
    expect(await identityAccess(folder, {})).toContain('no server has run here yet');
    expect(await readdir(folder)).toEqual([]);
  });
});
