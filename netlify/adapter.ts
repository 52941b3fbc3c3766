import { pathToFileURL } from 'node:url';
import netlify from '@astrojs/netlify';
import type { AstroConfig, AstroIntegration } from 'astro';

/**
 * Astro's adapter for Netlify, used by builds alone.
 *
 * Its development mode empties the built `.netlify/`, edits `.gitignore` and looks for Deno on the network, and none of what it
 * emulates is needed here. In a build its `.netlify/` goes where the rest of the output goes.
 *
 * @param options.output absolute path of the folder that `.netlify/` is written to
 */
export function netlifyAdapter(options: { readonly output: string }): AstroIntegration {
  const { name, hooks } = netlify({ imageCDN: false, devFeatures: false });
  const root = pathToFileURL(`${options.output}/`);
  const inOutput = (config: AstroConfig): AstroConfig => ({ ...config, root });
  let building = false;

  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:setup': (setup) => {
        building = setup.command === 'build';
        if (!building) return;
        return hooks['astro:config:setup']?.({ ...setup, config: inOutput(setup.config) });
      },
      'astro:config:done': (done) => {
        if (!building) return;
        return hooks['astro:config:done']?.({ ...done, config: inOutput(done.config) });
      },
      'astro:server:setup': () => undefined,
    },
  };
}
