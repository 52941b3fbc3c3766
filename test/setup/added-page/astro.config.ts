import type { AstroIntegration, AstroUserConfig } from 'astro';
import config from '../../../astro.config.mjs';

const addedPage: AstroIntegration = {
  name: 'test:added-page',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({
        pattern: '/added/[name]',
        entrypoint: new URL('pages/[name].astro', import.meta.url),
      });
    },
  },
};

/** The configuration of the site, and a page that is answered on demand because it says so itself. */
export default {
  ...config,
  integrations: [...(config.integrations ?? []), addedPage],
} satisfies AstroUserConfig;
