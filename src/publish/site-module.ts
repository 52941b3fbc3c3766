import type { AstroIntegration } from 'astro';
import { checkedContent } from './checked-content.ts';
import { publishedSiteOf } from './published-site.ts';

const publicName = 'virtual:laurel/site';
export const siteModuleId = `\0${publicName}`;

/**
 * Offers the site's own description as the module `virtual:laurel/site`, for pages that are rendered on demand. Those must not import
 * the content collections: every learner's name would be bundled with them, and every change of content would be one of the function.
 */
export function siteModule(): AstroIntegration {
  return {
    name: 'laurel:site-module',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

const plugin = {
  name: 'laurel:site-module',
  resolveId: (id: string) => (id === publicName ? siteModuleId : null),
  async load(id: string): Promise<string | null> {
    if (id !== siteModuleId) return null;
    const { content } = await checkedContent();
    return `export const site = ${JSON.stringify(publishedSiteOf(content))};`;
  },
};
