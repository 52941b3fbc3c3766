import type { Store } from '@netlify/blobs';
import { CouldNotCheck, type KeyStore } from '../account/key-store.ts';
import { askBlobs, textOf, type BlobsPlace } from './ask-blobs.ts';

/** A key store in Netlify Blobs. It must be opened with strong consistency, which then holds for every call. */
export function netlifyStore(place: BlobsPlace): KeyStore {
  const strange = (what: string) => new CouldNotCheck(`${place.name} ${what}.`);

  function stored(text: string): object {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
    throw strange('holds what was not written here');
  }

  return {
    read: (key) =>
      askBlobs(place, async (store) => {
        const text = await textOf(store, key);
        return text === null ? null : stored(text);
      }),

    write: (key, value) =>
      askBlobs(place, async (store) => {
        await store.setJSON(key, value);
      }),

    create: (key, value) =>
      askBlobs(place, async (store) => {
        const { modified, etag } = await store.setJSON(key, value, { onlyIfNew: true });
        if (!modified) return false;
        // The library answers “modified” to a conditional write whatever went wrong; only a write that was made has an etag.
        if (!etag) throw new Error('Not written');
        return true;
      }),

    remove: (key) => askBlobs(place, (store) => store.delete(key)),

    keys: (prefix) =>
      askBlobs(place, async (store) => {
        const { blobs } = await store.list({ prefix });
        return blobs.map(({ key }) => key);
      }),

    pages: (prefix) => pagesIn(place, prefix),
  };
}

interface Page {
  readonly blobs: readonly { readonly key: string }[];
}

/** Each page is a request of its own, with its own time limit. */
async function* pagesIn({ name, open }: BlobsPlace, prefix: string) {
  let present: typeof fetch;
  let store: Store | undefined;
  let pages: AsyncIterator<Page> | undefined;
  const place: BlobsPlace = {
    name,
    open: (fetch) => {
      present = fetch;
      return (store ??= open((...question) => present(...question)));
    },
  };
  for (;;) {
    const page = await askBlobs(place, (opened) => {
      pages ??= opened.list({ prefix, paginate: true })[Symbol.asyncIterator]();
      return pages.next();
    });
    if (page.done === true) return;
    yield page.value.blobs.map(({ key }) => key);
  }
}
