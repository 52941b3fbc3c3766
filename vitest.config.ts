import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const builtSite = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'source',
          // One after the other would leave half of a small machine idle.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 2 },
          include: ['test/**/*.test.ts'],
          exclude: builtSite,
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
