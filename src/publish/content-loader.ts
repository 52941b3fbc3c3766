import type { LiveLoader } from 'astro/loaders';
import { checkedContent, type CheckedContent } from './checked-content.ts';

/** Offers a part of the content, as it was last read, as a collection. Asking for it fails where the content has an error. */
export function contentLoader<T extends object>(
  pick: (checked: CheckedContent) => readonly (readonly [id: string, value: T])[],
): LiveLoader<T & Record<string, unknown>, { readonly id: string }> {
  const entries = async () =>
    pick(await checkedContent()).map(([id, data]) => ({
      id,
      data: data as T & Record<string, unknown>,
    }));
  return {
    name: 'laurel:content',
    loadCollection: async () => ({ entries: await entries() }),
    loadEntry: async ({ filter }) => (await entries()).find(({ id }) => id === filter.id),
  };
}
