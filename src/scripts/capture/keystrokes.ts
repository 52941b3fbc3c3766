import type { Phrase } from '../../identity/typing/phrase.ts';
import type { Typing } from '../../identity/typing/typing.ts';

/** One typing of a sentence in progress. It exists only in the memory of the page, and only `typing()` ever leaves it. */
export interface Keystrokes {
  /** The text that was typed and not taken back. */
  readonly text: () => string;
  /** The first place at which that text differs from the sentence; null if all of it agrees. */
  readonly slip: () => number | null;
  /** Whether the sentence is there and every key is up again. */
  readonly isFinished: () => boolean;
  /** @param at milliseconds, by the clock of events */
  readonly press: (key: { readonly key: string; readonly code: string }, at: number) => void;
  readonly release: (code: string, at: number) => void;
  /** Backspace: removes the last letter. */
  readonly takeBack: (at: number) => void;
  /** Keys that are down now come up unseen. */
  readonly loseSight: () => void;
  /** Any other moment by the same clock: it helps to see how fine the clock is. */
  readonly see: (at: number) => void;
  readonly typing: () => Typing;
}

interface Pressed {
  readonly key: string;
  readonly down: number;
  up: number | null;
  /** Counts presses, those that take back among them: neighbours in the sentence need not be neighbours in time. */
  readonly order: number;
  /** Whether something was taken back at this place before. */
  readonly corrected: boolean;
}

/** Milliseconds; longer than anyone stays on a key. After such a pause a person is no longer typing. */
const longest = 60_000;
/** Milliseconds, for a clock that was never seen to move. */
const coarsest = 1000;

export function keystrokesOf({ id, sentence }: Pick<Phrase, 'id' | 'sentence'>): Keystrokes {
  const typed: Pressed[] = [];
  const down = new Map<string, Pressed>();
  const corrected = new Set<number>();
  const moments: number[] = [];
  let order = 0;
  let corrections = 0;

  const text = () => typed.map(({ key }) => key).join('');
  const slip = () => {
    const at = typed.findIndex(({ key }, place) => key !== sentence[place]);
    return at < 0 ? null : at;
  };

  return {
    text,
    slip,
    isFinished: () => text() === sentence && down.size === 0,
    press({ key, code }, at) {
      moments.push(at);
      order += 1;
      const place = typed.length;
      const pressed = { key, down: at, up: null, order, corrected: corrected.has(place) };
      typed.push(pressed);
      down.set(code, pressed);
    },
    release(code, at) {
      moments.push(at);
      const pressed = down.get(code);
      if (pressed) pressed.up = at;
      down.delete(code);
    },
    takeBack(at) {
      moments.push(at);
      order += 1;
      corrections += 1;
      typed.pop();
      corrected.add(typed.length);
    },
    loseSight: () => down.clear(),
    see: (at) => void moments.push(at),
    typing: () => ({
      phrase: id,
      holds: typed.map((each) => (each.corrected ? null : between(each.down, each.up))),
      gaps: typed.slice(1).map((each, place) => gapBetween(typed[place], each)),
      corrections,
      clock: stepOf(moments),
    }),
  };
}

function gapBetween(one: Pressed | undefined, next: Pressed): number | null {
  return one?.order === next.order - 1 ? between(one.down, next.down) : null;
}

function between(from: number, to: number | null): number | null {
  if (to === null || to < from || to - from > longest) return null;
  return Math.round((to - from) * 10) / 10;
}

/** The smallest step between two moments. */
function stepOf(moments: readonly number[]): number {
  const sorted = moments.toSorted((one, other) => one - other);
  const steps = sorted.slice(1).map((at, index) => at - (sorted[index] ?? at));
  const step = Math.min(coarsest, ...steps.filter((each) => each > 0));
  return Math.round(step * 1000) / 1000;
}
