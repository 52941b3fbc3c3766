import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Leads Astro to the sources in a folder, wherever it was started: see `astroIn`. A development server starts again when the
 * configuration there changes.
 * @param folder absolute path of the checkout
 */
export function sourcesIn(folder: string): AstroIntegration {
  const root = pathToFileURL(`${folder}${path.sep}`);
  return {
    name: 'laurel:sources',
    hooks: {
      'astro:config:setup': ({ updateConfig, addWatchFile }) => {
        updateConfig({ root });
        addWatchFile(new URL('astro.config.mjs', root));
      },
    },
  };
}
