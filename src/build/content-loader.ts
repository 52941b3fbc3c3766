import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CalendarDay } from '../model/calendar.ts';
import type { Content } from '../model/content.ts';
import { contentFolder, openContent } from './open-content.ts';

/** Content without an error, and the day on which it was read. */
export interface CheckedContent {
  readonly content: Content;
  readonly today: CalendarDay;
}

type Entries = readonly (readonly [id: string, value: object])[];

/** Fills one collection with a part of the content, and again whenever a file in the content folder changes. */
export function contentLoader(pick: (checked: CheckedContent) => Entries): Loader {
  return {
    name: 'laurel:content',
    async load(context) {
      if (!context.watcher) {
        fill(context, pick(await readOnce()));
        return;
      }
      await refill(context, pick);
      follow(context, pick);
    },
  };
}

let reading: Promise<CheckedContent> | undefined;

// All collections are loaded at the same time: they share one reading.
function readOnce(): Promise<CheckedContent> {
  reading ??= read().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function read(): Promise<CheckedContent> {
  const { content, today, problems } = await openContent();
  if (content && today) return { content, today };
  const errors = problems.filter(({ severity }) => severity === 'error');
  throw new Error(
    errors
      .map(({ at, what, fix }) => `${at.file}:${at.line}:${at.column} ${what} ${fix}`)
      .join('\n'),
  );
}

function fill({ store }: LoaderContext, entries: Entries): void {
  store.clear();
  for (const [id, value] of entries) {
    // The loader has checked the content; a second check here would only cost time.
    store.set({ id, data: { ...value } });
  }
}

function follow(context: LoaderContext, pick: (checked: CheckedContent) => Entries): void {
  const { watcher } = context;
  const folder = contentFolder();
  watcher?.add(folder);
  watcher?.on('all', (_event, file) => {
    if (path.relative(folder, path.resolve(file)).startsWith('..')) return;
    void refill(context, pick);
  });
}

/** Content with an error leaves the collection as it is: content-problems.ts shows the error instead of any page. */
async function refill(
  context: LoaderContext,
  pick: (checked: CheckedContent) => Entries,
): Promise<void> {
  try {
    fill(context, pick(await readOnce()));
  } catch {
    return;
  }
}
