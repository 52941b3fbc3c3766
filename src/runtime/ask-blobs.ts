import type { Store } from '@netlify/blobs';
import { CouldNotCheck } from '../account/key-store.ts';
import { wholeAnswer } from './whole-answer.ts';

export interface BlobsPlace {
  /** As staff read it in a log: “The store of share links”. */
  readonly name: string;
  /** Opens it for one question. Netlify may give every request a token of its own. */
  readonly open: (fetch: typeof globalThis.fetch) => Store;
}

/** Milliseconds. */
const longest = 5000;
const longestAttempt = 2300;
const pause = 100;

/**
 * Asks Netlify Blobs one thing, and ends within five seconds. Rejects with CouldNotCheck whatever goes wrong.
 *
 * The library itself would wait for five seconds before each of five more attempts; so it never sees an answer that makes it try again.
 */
export async function askBlobs<T>(
  { name, open }: BlobsPlace,
  ask: (store: Store) => Promise<T>,
): Promise<T> {
  const fetching = steadyFetch(performance.now() + longest);
  let store: Store;
  try {
    store = open(fetching.fetch);
  } catch {
    throw new CouldNotCheck(
      `${name} could not be opened: NETLIFY_BLOBS_CONTEXT does not describe it.`,
    );
  }
  try {
    return await ask(store);
  } catch (error) {
    if (error instanceof CouldNotCheck) throw error;
    // A library's message may quote a key or what was read: only our own words are passed on.
    throw new CouldNotCheck(`${name} ${fetching.fault() ?? 'holds what cannot be read'}.`);
  }
}

/** The value of a key; null, which the library's types do not mention, if there is none. */
export const textOf = (store: Store, key: string): Promise<string | null> =>
  store.get(key, { type: 'text' });

/** @param end in the time of `performance.now()`; no request outlasts it */
function steadyFetch(end: number): {
  readonly fetch: typeof globalThis.fetch;
  /** The fault of the last request; undefined if it was answered. */
  readonly fault: () => string | undefined;
} {
  let fault: string | undefined;

  async function attempt(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    const time = Math.min(end - performance.now(), isRepeatable(init) ? longestAttempt : longest);
    try {
      const answer = await wholeAnswer([input, init], time);
      fault = isFine(answer.status) ? undefined : `answered ${answer.status}`;
      return answer;
    } catch (error) {
      fault = isTimeout(error) ? 'did not answer in time' : 'could not be reached';
      return noAnswer();
    }
  }

  return {
    fault: () => fault,
    fetch: async (input, init) => {
      const first = await attempt(input, init);
      if (isFinal(first.status)) return first;
      if (!isRepeatable(init)) return noAnswer();
      await new Promise((resolve) => setTimeout(resolve, pause));
      const second = await attempt(input, init);
      return isFinal(second.status) ? second : noAnswer();
    },
  };
}

/** The status in place of an answer that never came: the library refuses it and does not ask again. */
const unanswered = 499;
const noAnswer = () => new Response(null, { status: unanswered });

/** A write is sent once: one that arrives late must not undo what was done after it. Reading or deleting twice does no harm. */
const isRepeatable = (init: RequestInit | undefined) => init?.method?.toLowerCase() !== 'put';

const isFine = (status: number) => status < 300 || status === 404 || status === 412;
const isFinal = (status: number) => status !== unanswered && status !== 429 && status < 500;
const isTimeout = (error: unknown) => error instanceof Error && error.name === 'AbortError';
