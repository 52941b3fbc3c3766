import { expect, it } from 'vitest';
import { inTurn } from '../../src/runtime/in-turn.ts';

it('answers that come at once begin in turns of their own, in the order in which they came', async () => {
  let turn = 0;
  let next: NodeJS.Immediate;
  const count = () => {
    turn += 1;
    next = setImmediate(count);
  };
  count();
  const begun: (readonly [answer: number, turn: number])[] = [];
  const answers = Array.from({ length: 5 }, async (_, answer) => {
    await inTurn();
    begun.push([answer, turn]);
  });
  await Promise.all(answers);
  clearImmediate(next!);
  expect(begun.map(([answer]) => answer)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(begun.map(([, at]) => at)).size).toBe(5);
});
