import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneTo, megabytesOf, npm } from './installed.ts';

const minutes = (count: number) => count * 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-installed-'));
  await cloneTo(folder);
}, minutes(5));
afterAll(() => rm(folder, { recursive: true, force: true }));

const inClone = (name: string) => path.join(folder, name);

describe('without development packages, as netlify.toml has it', () => {
  beforeAll(() => npm(folder, 'ci', '--omit=dev'), minutes(20));

  it('none of them is there', () => {
    const tools = ['vitest', 'typescript', 'eslint', '@netlify/zip-it-and-ship-it'];
    expect(tools.filter((name) => existsSync(inClone(`node_modules/${name}`)))).toEqual([]);
    expect(existsSync(inClone('node_modules/astro'))).toBe(true);
  });

  it('the site is built', { timeout: minutes(20) }, async () => {
    expect(await npm(folder, 'run', 'build')).not.toContain('Nothing was built');
    expect(existsSync(inClone('dist/index.html'))).toBe(true);
    expect(await readdir(inClone('dist/verify'))).not.toHaveLength(0);
  });

  it('every function is bundled', { timeout: minutes(10) }, async () => {
    const target = inClone('.netlify/bundled');
    const sources = [inClone('functions'), inClone('.netlify/v1/functions')];
    const bundled = await zipFunctions(sources, target, {
      config: { '*': { nodeBundler: 'esbuild' } },
    });
    const written = await readdir(inClone('functions'));
    const names = written.filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3));
    expect(bundled.map(({ name }) => name).toSorted()).toEqual([...names, 'ssr'].toSorted());
  });
});

describe('with them', () => {
  beforeAll(() => npm(folder, 'ci'), minutes(20));

  it('all packages take at most 700 MB', { timeout: minutes(5) }, async () => {
    expect(await megabytesOf(inClone('node_modules'))).toBeLessThanOrEqual(700);
  });
});
