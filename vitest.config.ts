import { defineConfig } from 'vitest/config';

const builtSite = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'source',
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
          include: builtSite,
          globalSetup: ['test/setup/built-sites.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
