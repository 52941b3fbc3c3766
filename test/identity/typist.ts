import { phrase } from '../../src/identity/typing/phrase.ts';
import type { Typing } from '../../src/identity/typing/typing.ts';

/** A person with a rhythm of their own, who types the sentence a little differently each time. */
export type Typist = () => Typing;

/** @param seed another seed is another person */
export function typist(seed: number): Typist {
  const random = randomFrom(seed);
  const pace = normal(random) * 0.2;
  const holds = phrase.keys.map(() => Math.log(95) + normal(random) * 0.2);
  const gaps = phrase.keys.slice(1).map(() => Math.log(240) + pace + normal(random) * 0.5);
  const typed = (usual: readonly number[], varies: number) =>
    usual.map((middle) => tenths(Math.exp(middle + normal(random) * varies)));
  return () => ({
    phrase: phrase.id,
    holds: typed(holds, 0.15),
    gaps: typed(gaps, 0.25),
    corrections: 0,
    clock: 0.1,
  });
}

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
