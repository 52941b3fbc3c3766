import type { AstroIntegration } from 'astro';
import { openContent } from './open-content.ts';

/** Takes the site's address from the content, and builds nothing from content that has an error. */
export function checkedContent(): AstroIntegration {
  return {
    name: 'laurel:checked-content',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const { content } = await openContent();
        if (!content) throw new Error('The content has errors.');
        updateConfig({ site: content.site.url });
      },
    },
  };
}
