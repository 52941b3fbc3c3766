/** So many questions wait for an answer at the same time. */
const most = 8;

/** Does something with each, in any order and a few at the same time. Rejects with the first fault, and begins nothing after it. */
export async function fewAtOnce<T, R>(
  all: readonly T[],
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const left = all.entries();
  let isOver = false;
  const takeTurns = async () => {
    for (const [at, one] of left) {
      if (isOver) return;
      results[at] = await work(one).catch((fault: unknown) => {
        isOver = true;
        throw fault;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, takeTurns));
  return results;
}
