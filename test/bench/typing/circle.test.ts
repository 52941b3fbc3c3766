import { expect, it } from 'vitest';
import { splitsOf } from './circle.ts';

const people = Array.from({ length: 51 }, (_, at) => at);
const splits = splitsOf(people, 25);

it('tests all people equally often', () => {
  const tested = Map.groupBy(
    splits.flatMap((split) => split.tested),
    (person) => person,
  );
  expect([...tested.values()].map(({ length }) => length)).toEqual(people.map(() => 4 * 26));
});

it('tests nobody of the background', () => {
  for (const { background, tested } of splits) {
    expect(background).toHaveLength(25);
    expect([...background, ...tested].sort((one, other) => one - other)).toEqual(people);
  }
});

it('leaves out strides that do not reach all people', () => {
  expect(splitsOf(people.slice(0, 10), 5)).toHaveLength(10);
});
