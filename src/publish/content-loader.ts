import type { Loader, LoaderContext } from 'astro/loaders';
import colours from 'picocolors';
import { contentReading } from '../environment/content-reading.ts';
import { contentReport } from '../load/report/content-report.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { Content } from '../model/content.ts';

/** Content without an error, and the day on which it was read. */
export interface CheckedContent {
  readonly content: Content;
  readonly today: CalendarDay;
}

type Entries = readonly (readonly [id: string, value: object])[];
type Pick = (checked: CheckedContent) => Entries;

/**
 * Fills one collection with a part of the content as it was last read. A build fails on content that has an error; while
 * developing, the collection keeps what it had.
 */
export function contentLoader(pick: Pick): Loader {
  return {
    name: contentLoaderName,
    async load({ store, watcher }) {
      const checked = await checkedContent().catch((error: unknown) => {
        if (!watcher) throw error;
      });
      if (checked) refill(store, pick(checked));
    },
  };
}

/** What Astro knows these loaders by. */
export const contentLoaderName = 'laurel:content';

/** The content as it was last read. Rejects with every problem where it has an error. */
export async function checkedContent(): Promise<CheckedContent> {
  const result = await contentReading();
  const { content, today } = result;
  if (content && today) return { content, today };
  throw new Error(`The content has errors.\n\n${contentReport(result, colours)}`);
}

function refill(store: LoaderContext['store'], entries: Entries): void {
  store.clear();
  for (const [id, value] of entries) {
    // The loader has checked the content; a second check here would only cost time.
    store.set({ id, data: { ...value } });
  }
}
