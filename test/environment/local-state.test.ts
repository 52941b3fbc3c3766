import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnknownContext } from '../../src/environment/deploy-kind.ts';
import { hasSiteSecret, localStateFolder, siteSecret } from '../../src/environment/local-state.ts';

let output: string;
beforeEach(async () => {
  output = await mkdtemp(path.join(tmpdir(), 'laurel-state-'));
});
afterEach(() => rm(output, { recursive: true, force: true }));

const given = 'x'.repeat(32);

describe('the secret of the site', () => {
  it('is the one that is given, and nothing is kept', async () => {
    expect(await siteSecret(output, { SESSION_SECRET: `  ${given}\n` })).toBe(given);
    expect(await readdir(output)).toEqual([]);
  });

  it('is refused where it could be guessed', async () => {
    await expect(siteSecret(output, { SESSION_SECRET: 'x'.repeat(31) })).rejects.toThrow(
      /^SESSION_SECRET is too short: it needs 32 characters/u,
    );
  });

  it('is made once on one’s own machine, however many ask at once, and only the owner can read it', async () => {
    const secrets = await Promise.all(Array.from({ length: 20 }, () => siteSecret(output, {})));
    secrets.push(await siteSecret(output, { SESSION_SECRET: '' }));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]?.length).toBeGreaterThanOrEqual(43);
    const folder = localStateFolder(output);
    expect(await readdir(folder)).toEqual(['secret']);
    expect((await stat(path.join(folder, 'secret'))).mode & 0o077).toBe(0);
  });

  it('is another in another folder', async () => {
    const other = path.join(output, 'other');
    expect(await siteSecret(other, {})).not.toBe(await siteSecret(output, {}));
  });

  it('is never made up in a build at Netlify', async () => {
    const hosted = { NETLIFY: 'true', CONTEXT: 'production' };
    expect(await siteSecret(output, hosted)).toBeUndefined();
    expect(await readdir(output)).toEqual([]);
  });

  it.each<[string | undefined, string | undefined]>([
    [undefined, undefined],
    ['', undefined],
    [` ${given} `, given],
  ])('of a preview is its own: %j gives %j', async (own, secret) => {
    for (const hosted of [{ NETLIFY: 'true' }, {}]) {
      const preview = { ...hosted, CONTEXT: 'deploy-preview', SESSION_SECRET: 's'.repeat(40) };
      const environment = { ...preview, PREVIEW_SESSION_SECRET: own };
      expect(await siteSecret(output, environment)).toBe(secret);
      expect(hasSiteSecret(environment)).toBe(secret !== undefined);
    }
    expect(await readdir(output)).toEqual([]);
  });

  it('is unknown where it is unknown whether this is a preview', async () => {
    const environment = { NETLIFY: 'true', PREVIEW_SESSION_SECRET: given, SESSION_SECRET: given };
    await expect(siteSecret(output, environment)).rejects.toThrow(UnknownContext);
    expect(() => hasSiteSecret(environment)).toThrow(UnknownContext);
  });

  it('is not used where it was cut off', async () => {
    await mkdir(localStateFolder(output));
    await writeFile(path.join(localStateFolder(output), 'secret'), 'abc');
    await expect(siteSecret(output, {})).rejects.toThrow(/is not whole\. Delete the file/u);
  });
});
