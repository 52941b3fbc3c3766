import path from 'node:path';

/**
 * How to start Astro so that what it remembers belongs to one build or one server. It keeps collections and generated types in `.astro/`
 * below its root folder, and two that run at a time would show each other’s content. `astro.config.mjs`, which is in the working
 * directory, leads it back to the sources.
 * @param folder absolute path, inside the checkout
 */
export const astroIn = (
  folder: string,
): { readonly root: string; readonly configFile: string } => ({
  root: folder,
  configFile: path.relative(folder, 'astro.config.mjs'),
});
