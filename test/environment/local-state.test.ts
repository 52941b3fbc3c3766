import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localStateFolder, siteSecret } from '../../src/environment/local-state.ts';

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
    expect(await siteSecret(output, { NETLIFY: 'true' })).toBeUndefined();
    expect(await readdir(output)).toEqual([]);
  });

  it('is not used where it was cut off', async () => {
    await mkdir(localStateFolder(output));
    await writeFile(path.join(localStateFolder(output), 'secret'), 'abc');
    await expect(siteSecret(output, {})).rejects.toThrow(/is not whole\. Delete the file/u);
  });
});
