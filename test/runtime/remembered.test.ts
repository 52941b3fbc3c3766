import { expect, it } from 'vitest';
import { remembered } from '../../src/runtime/remembered.ts';

function counted(most: number) {
  const read: string[] = [];
  const ask = remembered(
    async (name) => {
      read.push(name);
      return name.padEnd(10, '.');
    },
    { most, parse: (text) => text?.length ?? 0 },
  );
  return { read, ask };
}

it('drops the least recently used entries, and no more than it must', async () => {
  const { read, ask } = counted(30);
  for (const name of ['a', 'b', 'c', 'a', 'd']) await ask(name);
  expect(read).toEqual(['a', 'b', 'c', 'd']);
  for (const name of ['a', 'c', 'd']) await ask(name);
  expect(read).toEqual(['a', 'b', 'c', 'd']);
  await ask('b');
  expect(read).toEqual(['a', 'b', 'c', 'd', 'b']);
});

it('keeps to its bounds however many are asked for at once', async () => {
  const { read, ask } = counted(30);
  const names = Array.from({ length: 100 }, (_, at) => `n${at}`);
  await Promise.all(names.map(ask));
  read.length = 0;
  for (const name of names) await ask(name);
  expect(read.length).toBeGreaterThanOrEqual(97);
  read.length = 0;
  await Promise.all(['n97', 'n98', 'n99'].map(ask));
  expect(read).toEqual([]);
});

it('still gives an entry that is too large to remember', async () => {
  const { ask } = counted(5);
  expect(await ask('a')).toBe(10);
  expect(await ask('a')).toBe(10);
});
