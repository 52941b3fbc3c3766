import type { Page } from 'playwright-core';
import { phrase } from '../../../src/identity/typing/phrase.ts';

/** A person who types the sentence in a way of their own, a little different each time. */
export interface Typist {
  /** Types into what has the focus, by key events of the browser's own input, each with its moment. */
  readonly type: (page: Page, text?: string) => Promise<void>;
}

/** Seconds; the differences between people, and between typings of one person, as logarithms. */
const hold = { usual: 0.081, between: 0.27, within: 0.13 };
const gap = { usual: 0.27, between: 0.5, within: 0.2 };

/**
 * @param seed the person: the same rhythm in every run
 * @param options.isMachine every key takes about as long as every other
 * @param options.step seconds; all moments are multiples of it, as with a coarse clock
 */
export function typist(
  seed: number,
  { isMachine = false, step = 0 }: { readonly isMachine?: boolean; readonly step?: number } = {},
): Typist {
  const own = isMachine ? () => 0.5 : randomFrom(seed);
  const habits = phrase.keys.map(() => ({
    hold: Math.log(hold.usual) + hold.between * bell(own),
    gap: Math.log(gap.usual) + gap.between * bell(own),
  }));
  const today = randomFrom(seed + 1000);
  const care = isMachine ? 0.3 : 1;

  return {
    async type(page, text = phrase.sentence) {
      const events = eventsOf([...text], (place) => ({
        hold: Math.exp((habits[place]?.hold ?? -2.5) + care * hold.within * bell(today)),
        gap: Math.exp((habits[place]?.gap ?? -1.3) + care * gap.within * bell(today)),
      }));
      const session = await page.context().newCDPSession(page);
      const began = Date.now() / 1000;
      const seen = (at: number) => (step > 0 ? Math.round(at / step) * step : at);
      // In the order of their moments: fast typists press a key before the last one is up.
      for (const { at, key, type } of events.toSorted((one, other) => one.at - other.at)) {
        await session.send('Input.dispatchKeyEvent', {
          ...describedKey(key),
          type,
          timestamp: began + seen(at),
          ...(type === 'keyDown' ? { text: key } : {}),
        });
      }
      await session.detach();
    },
  };
}

interface KeyMoment {
  readonly at: number;
  readonly key: string;
  readonly type: 'keyDown' | 'keyUp';
}

function eventsOf(
  keys: readonly string[],
  timesAt: (place: number) => { hold: number; gap: number },
): KeyMoment[] {
  let now = 0;
  const lastUp = new Map<string, number>();
  return keys.flatMap((key, place) => {
    const times = timesAt(place);
    // A key has to be up before it goes down again.
    const down = Math.max(now, (lastUp.get(key) ?? -1) + 0.02);
    const up = down + times.hold;
    now = down + times.gap;
    lastUp.set(key, up);
    return [
      { at: down, key, type: 'keyDown' },
      { at: up, key, type: 'keyUp' },
    ] as const;
  });
}

function describedKey(key: string) {
  const upper = key.toUpperCase();
  const code = key === ' ' ? 'Space' : key === '.' ? 'Period' : `Key${upper}`;
  const isCapital = /[A-Z]/u.test(key);
  return {
    key,
    code,
    modifiers: isCapital ? 8 : 0,
    windowsVirtualKeyCode: key === '.' ? 190 : upper.charCodeAt(0),
  };
}

/** Mulberry32: from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About normal, with deviation 1. */
const bell = (random: () => number): number =>
  Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, 0) - 6;
