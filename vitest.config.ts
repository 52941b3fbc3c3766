import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const builtSite = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];
/** Long ways by many steps, and what needs the npm registry: `npm test` leaves them out. */
const deepOnly = 'test/deep/**/*.test.ts';
/** Counts what the engine runs, and nothing else may run in its process. */
const counting = 'test/functions/request-bodies.test.ts';
const deepBuiltSite = ['test/deep/site/**/*.test.ts', 'test/deep/browser/**/*.test.ts'];
/** Tests that are written for the site of files, tried on one that publishes on demand. */
const bothWays = [
  'test/deep/both-ways/**/*.test.ts',
  ...['accessibility', 'check-batch', 'check-file', 'look-up', 'verify', 'verify-on-paper'].map(
    (name) => `test/browser/${name}.test.ts`,
  ),
];
/** Far beyond what anything takes: no test fails because the machine is slow. */
const timeouts = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 60_000 } },
};

/** Files whose tests do no more in the long runs than otherwise. */
const withoutDepth = () =>
  globSync('test/**/*.test.ts', { exclude: [deepOnly] }).filter(
    (file) => !readFileSync(file, 'utf8').includes("/setup/depth.ts'"),
  );

export default defineConfig(({ mode }) => {
  const isDeep = mode === 'deep';
  const skipped = isDeep ? withoutDepth() : [];
  const common = {
    ...timeouts,
    maxWorkers: availableParallelism(),
    // The files of a worker share what they import, and one browser: loading it again takes longer than most tests.
    isolate: false,
    provide: { isDeep },
    // Commands and servers start sooner with what an earlier one of them has compiled.
    env: { NODE_COMPILE_CACHE: path.resolve('.cache/compiled') },
  };
  const source = {
    ...common,
    name: 'source',
    include: ['test/**/*.test.ts'],
    exclude: [...builtSite, counting, deepOnly, ...skipped],
  };
  const alone = { ...common, name: 'alone', isolate: true, include: [counting] };
  // These read what `npm run build` writes; the sites are built once, before the first of them.
  const site = {
    ...common,
    name: 'site',
    include: [...builtSite, ...(isDeep ? deepBuiltSite : [])],
    exclude: skipped,
    globalSetup: ['test/setup/built-sites.ts'],
  };
  const deep = {
    ...common,
    name: 'deep',
    isolate: true,
    sequence: { groupOrder: 1 },
    include: [deepOnly],
    exclude: [...deepBuiltSite, ...bothWays],
  };
  const onDemand = {
    ...common,
    name: 'on-demand',
    sequence: { groupOrder: 2 },
    include: bothWays,
    globalSetup: ['test/setup/both-ways.ts'],
  };
  return {
    test: {
      // A browser and servers end with their worker.
      teardownTimeout: 60_000,
      projects: [source, site, ...(isDeep ? [deep, onDemand] : [alone])].map((test) => ({ test })),
    },
  };
});
