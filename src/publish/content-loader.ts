import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { buildState } from './build-state.ts';
import type { Collected } from './collected-content.ts';

export const loaderName = 'laurel:content';

/**
 * Gives Astro a part of the content, as this process last read it, as a collection. The content is checked long before: the schema is here
 * for its type. Every load replaces the whole collection, so that nothing of an earlier one is left in Astro’s store; content with an
 * error, or none, leaves it empty.
 */
export function contentLoader<T extends Record<string, unknown>>(collected: Collected<T>) {
  return {
    name: loaderName,
    schema: z.custom<T>(),
    async load(context) {
      const { store } = context;
      const { content, today } = (await buildState.reading) ?? {};
      const entries = content && today ? collected({ content, today }) : [];
      store.clear();
      // Astro warns of a collection that never had an entry whenever a page asks for it.
      store.set({ id: 'none', data: {} });
      store.delete('none');
      for (const [id, data] of entries) {
        store.set({ id, data: await context.parseData({ id, data }) });
      }
    },
  } satisfies Loader;
}
