/** As many as the file system answers at a time; more would only wait, and hold memory. */
const atOnce = 16;

/** Does the work for every item, some of them at a time. Rejects with the first failure. */
export async function inTurns<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  const one = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
