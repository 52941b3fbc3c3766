import { registerHooks } from 'node:module';

const extended = new URL('astro.config.ts', import.meta.url).href;

// Astro asks for its configuration with a query, which keeps it from an earlier copy; what is here asks without.
registerHooks({
  resolve: (name, context, next) =>
    /\/astro\.config\.mjs\?/u.test(name)
      ? { url: extended, format: 'module-typescript', shortCircuit: true }
      : next(name, context),
});
