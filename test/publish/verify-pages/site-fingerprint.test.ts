import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteFingerprint } from '../../../src/publish/verify-pages/site-fingerprint.ts';

const files = [
  'src/pages/verify/[code].astro',
  'src/styles/base.css',
  'src/model/verdict.ts',
  'netlify/adapter.ts',
  'public/plain.css',
  'astro.config.mjs',
  'package-lock.json',
  'node_modules/.package-lock.json',
];
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'laurel-checkout-'));
  for (const file of files) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), `contents of ${file}`);
  }
});
afterEach(() => rm(root, { recursive: true }));

describe('what makes pages is another', () => {
  it.each(files)('when %s changes', async (file) => {
    const before = await siteFingerprint(root);
    expect(await siteFingerprint(root)).toBe(before);
    await appendFile(path.join(root, file), ' ');
    expect(await siteFingerprint(root)).not.toBe(before);
  });

  it.each(['src/components/New.astro', 'package.json'])('when %s is added', async (file) => {
    const before = await siteFingerprint(root);
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), '');
    expect(await siteFingerprint(root)).not.toBe(before);
  });

  it('when a file is renamed', async () => {
    const before = await siteFingerprint(root);
    await rename(path.join(root, 'src/styles/base.css'), path.join(root, 'src/styles/bare.css'));
    expect(await siteFingerprint(root)).not.toBe(before);
  });
});
