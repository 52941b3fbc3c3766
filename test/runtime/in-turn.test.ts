import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurn } from '../../src/runtime/in-turn.ts';

it('answers that come at once begin in turns of their own, in the order in which they came', async () => {
  let turn = 0;
  const over = new AbortController();
  const counting = (async () => {
    while (!over.signal.aborted) {
      await nextTurn();
      turn += 1;
    }
  })();
  const begun: (readonly [answer: number, turn: number])[] = [];
  const answers = Array.from({ length: 5 }, async (_, answer) => {
    await inTurn();
    begun.push([answer, turn]);
  });
  await Promise.all(answers);
  over.abort();
  await counting;
  expect(begun.map(([answer]) => answer)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(begun.map(([, at]) => at)).size).toBe(5);
});
