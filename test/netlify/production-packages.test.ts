import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packages from '../../package.json' with { type: 'json' };

/** All that is run where development packages are not installed: builds, functions, and the two servers. */
const sources = globSync([
  'src/**/*.{ts,astro}',
  'functions/**/*.ts',
  'netlify/**/*.{ts,js,mjs}',
  'astro.config.mjs',
]);

/** Packages that a file imports when it runs: by `import`, `export … from`, `import()` or a path to one of their files. */
function packagesIn(source: string): readonly string[] {
  const runs = source.replaceAll(/\b(?:import|export) type\b[^;]*;/gu, '');
  const found = runs.matchAll(
    /(?:\bfrom|\bimport|\bimport\(|\b(?:require|meta)\.resolve\()\s*'((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/gu,
  );
  return Array.from(found, ([, name = '']) => name);
}

it('finds packages in every form of an import, and passes over types', () => {
  const source = `
    import type { A } from 'types-only';
    import type {
      B,
    } from 'more-types';
    import c, { d } from 'one';
    import '@scope/two/part.css';
    export { e } from 'three';
    const f = await import('@scope/four');
    const g = require.resolve('five/file.ttf');
    import h from './own.ts';
    import i from 'node:fs';
    import j from 'astro:content';
  `;
  expect(packagesIn(source)).toEqual(['one', '@scope/two', 'three', '@scope/four', 'five']);
});

it('whatever a build, a function or a server imports is installed without development packages', () => {
  expect(sources.length).toBeGreaterThan(400);
  const used = sources.flatMap((file) =>
    packagesIn(readFileSync(file, 'utf8')).map((name) => ({ file, name })),
  );
  const missing = used.filter(({ name }) => !(name in packages.dependencies));
  expect(missing).toEqual([]);
  expect(used.length).toBeGreaterThan(60);
});
