import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkedContent } from './checked-content.ts';
import { publishedSiteOf } from './published-site.ts';

const publicName = 'virtual:laurel/site';
export const siteModuleId = `\0${publicName}`;
const findName = 'virtual:laurel/find';

/**
 * Offers the site's own description as the module `virtual:laurel/site`, for pages that are rendered on demand. Those must not import
 * the content collections: every learner's name would be bundled with them, and every change of content would be one of the function.
 */
export function siteModule(): AstroIntegration {
  return {
    name: 'laurel:site-module',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        updateConfig({ vite: { plugins: [plugin, findPlugin(command === 'build')] } });
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

/**
 * Offers the way in which certificates are found as the module `virtual:laurel/find`. A build has packs, a development server the content: which of
 * them it is must not depend on `NODE_ENV`, or a build would bundle all that draws.
 */
const findPlugin = (isBuild: boolean) => ({
  name: 'laurel:find-module',
  resolveId: (id: string) => (id === findName ? `\0${findName}` : null),
  load(id: string): string | null {
    if (id !== `\0${findName}`) return null;
    const room = (file: string) => JSON.stringify(path.resolve(import.meta.dirname, '..', file));
    return isBuild
      ? `export { findHere as findFor } from ${room('runtime/find-here.ts')};`
      : `import { findInContent } from ${room('publish/find-in-content.ts')};\nexport const findFor = () => findInContent;`;
  },
});
