import type { Loader, LoaderContext } from 'astro/loaders';
import colours from 'picocolors';
import { contentReport } from '../load/report/content-report.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { Content } from '../model/content.ts';
import { onContentSaved } from './on-content-saved.ts';
import { openContent } from '../environment/open-content.ts';

/** Content without an error, and the day on which it was read. */
export interface CheckedContent {
  readonly content: Content;
  readonly today: CalendarDay;
}

type Entries = readonly (readonly [id: string, value: object])[];
type Pick = (checked: CheckedContent) => Entries;

/**
 * Fills one collection with a part of the content. A build fails on content that has an error; while developing, the collection is
 * filled again whenever a file in the content folder changes, and keeps what it had while there is an error.
 */
export function contentLoader(pick: Pick): Loader {
  return {
    name: 'laurel:content',
    async load(context) {
      const fill = async () => refill(context, pick(await readOnce()));
      if (!context.watcher) return fill();
      onContentSaved(context.watcher, 50, () => fill().catch(() => undefined));
      await fill().catch(() => undefined);
    },
  };
}

let reading: Promise<CheckedContent> | undefined;

// All collections are loaded at the same time: they share one reading, and one report of what is wrong.
function readOnce(): Promise<CheckedContent> {
  reading ??= read().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function read(): Promise<CheckedContent> {
  const result = await openContent();
  const { content, today } = result;
  if (content && today) return { content, today };
  throw new Error(`The content has errors.\n\n${contentReport(result, colours)}`);
}

function refill({ store }: LoaderContext, entries: Entries): void {
  store.clear();
  for (const [id, value] of entries) {
    // The loader has checked the content; a second check here would only cost time.
    store.set({ id, data: { ...value } });
  }
}
