import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// What is waited for comes late on a busy machine: a second, the default, says nothing about the software.
const expected = { poll: { timeout: 20_000 } };
// Minutes each, and the network: `npm test` leaves them out.
const deep = 'test/deep/**';
const builtSite = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'source',
          // One more than there are processors: many wait for a process, a server or a clock.
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 2 },
          include: ['test/**/*.test.ts'],
          exclude: [...builtSite, deep],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: expected,
        },
      },
      {
        // These read what `npm run build` writes; the sites are built once, before the first of them.
        test: {
          name: 'site',
          // Each has a browser and a server of its own beside it, and often waits for them.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          include: builtSite,
          globalSetup: ['test/setup/built-sites.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: expected,
        },
      },
    ],
  },
});
