import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { fewAtOnce } from '../../../src/identity/export/few-at-once.ts';

const numbers = Array.from({ length: 100 }, (_, at) => at);

it('does a few at the same time, and answers in order', async () => {
  let going = 0;
  let most = 0;
  const doubled = await fewAtOnce(numbers, async (one) => {
    most = Math.max(most, (going += 1));
    // The later ones are the quicker ones.
    for (let turns = one % 7; turns >= 0; turns -= 1) await turn();
    going -= 1;
    return 2 * one;
  });
  expect(doubled).toEqual(numbers.map((one) => 2 * one));
  expect(most).toBe(8);
  expect(await fewAtOnce([], () => Promise.resolve(1))).toEqual([]);
});

it('begins nothing after a fault', async () => {
  const begun: number[] = [];
  const all = fewAtOnce(numbers, async (one) => {
    begun.push(one);
    await turn();
    if (one === 3) throw new Error('The third');
  });
  await expect(all).rejects.toThrow('The third');
  for (let turns = 0; turns < 10; turns += 1) await turn();
  expect(begun.length).toBeLessThan(20);
});
