let latest: Promise<void> = Promise.resolve();

/**
 * Resolves when it is the turn of the answer that asks: Node’s loop turns once for each, in the order in which they came.
 *
 * Node takes one new connection in each turn. Answers that all begin in the same one would keep those who are not yet connected waiting
 * until everyone else has been answered many times.
 */
export function inTurn(): Promise<void> {
  latest = latest.then(() => new Promise((resolve) => setImmediate(resolve)));
  return latest;
}
