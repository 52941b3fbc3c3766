/** One of those whose speed is compared. */
export interface Contender<Name extends string> {
  readonly name: Name;
  /** How many times it runs in a round. */
  readonly times: number;
  /** @param number another one each time */
  readonly run: (number: number) => Promise<void>;
}

/**
 * How many times a second each contender runs: the median of the rounds, in each of which all of them take their turn, so that what
 * else the machine does falls on all of them. A round before them warms up.
 */
export async function perSecond<Name extends string>(
  contenders: readonly Contender<Name>[],
  rounds: number,
): Promise<Readonly<Record<Name, number>>> {
  const seen = new Map<Name, number[]>(contenders.map(({ name }) => [name, []]));
  let next = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, times, run } of contenders) {
      const began = performance.now();
      for (let time = 0; time < times; time += 1) await run(next++);
      if (round > 0) seen.get(name)?.push((times * 1000) / (performance.now() - began));
    }
  }
  return Object.fromEntries([...seen].map(([name, rates]) => [name, median(rates)])) as Record<
    Name,
    number
  >;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Takes one thing after another, and begins again after the last. */
export function inTurn<Thing>(
  things: readonly Thing[],
  run: (thing: Thing) => Promise<void>,
): (number: number) => Promise<void> {
  return async (number) => {
    const thing = things[number % things.length];
    if (thing === undefined) throw new Error('There is nothing to measure.');
    await run(thing);
  };
}
