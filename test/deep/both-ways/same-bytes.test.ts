import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import pMap from 'p-map';

/** All that a site publishes of certificates, as addresses of files in `dist/`. */
const kinds: readonly (readonly [what: string, glob: string])[] = [
  ['pages', 'verify/*/index.html'],
  ['credentials', 'verify/*/credential.json'],
  ['images to print', 'certificates/*[0-9A-Z].png'],
  ['previews', 'certificates/*-social.png'],
  ['images for screens', 'certificates/*.webp'],
  ['documents', 'certificates/*.pdf'],
  ['status lists', 'status/*'],
];

describe.each(['sample', 'hostile-thousand'] as const)('%s, published in both ways', (name) => {
  const { files, url } = inject('bothWays')[name];
  const dist = path.join(files, 'dist');

  it.each(kinds)('has the same bytes: %s', async (_what, glob) => {
    const all = globSync(glob, { cwd: dist });
    expect(all.length).toBeGreaterThan(name === 'sample' ? 3 : 1);
    const differing = await pMap(
      all,
      async (file) => {
        const answer = await fetch(`${url}/${file.replace(/index\.html$/u, '')}`);
        const bytes = Buffer.from(await answer.arrayBuffer());
        const isSame = answer.status === 200 && bytes.equals(readFileSync(path.join(dist, file)));
        return isSame ? [] : [`${file}: ${answer.status}, ${bytes.length} bytes`];
      },
      { concurrency: 8 },
    );
    expect(differing.flat()).toEqual([]);
  });
});
