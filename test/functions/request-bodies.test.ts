import { afterAll, describe, expect, it } from 'vitest';
import { operationsOf, stopCounting } from '../setup/operations.ts';
import { many, parsers, type Family, type Parser } from './body-parsers.ts';

/** Numbers of operations for a text, one twice and one four times as long. */
async function operationsFor({ size, reading }: Parser, made: Family[1]): Promise<number[]> {
  // The first run fills caches.
  await reading(made(size))();
  const counted: number[] = [];
  for (const times of [1, 2, 4]) counted.push(await operationsOf(reading(made(size * times))));
  return counted;
}

const isInProportion = ([one = 0, two = 0, four = 0]: readonly number[]): boolean =>
  two <= 2.2 * one + few && four <= 2.2 * two + few;
/** Operations that do not depend on the text at all. */
const few = 100;

afterAll(stopCounting);

describe('the measure finds out', () => {
  const slow: readonly (readonly [string, (text: string) => unknown])[] = [
    [
      'what is copied for each field',
      (text) => {
        let all: readonly string[] = [];
        for (const letter of text) all = [...all, letter];
        return all;
      },
    ],
    [
      'what is looked at from the beginning for each letter',
      (text) => {
        let seen = 0;
        for (let at = 0; at < text.length; at += 1) {
          for (let before = 0; before < at; before += 1) seen += 1;
        }
        return seen;
      },
    ],
    [
      'what is searched to its end for each letter',
      (text) => Array.from(text, (_, at) => text.indexOf('b', at)),
    ],
  ];
  it.each(slow)('%s', async (_what, read) => {
    const reading = (text: string) => () => read(text);
    const parser = { what: '', size: 500, reading, families: [] };
    const counted = await operationsFor(parser, (size) => many(size, 'a'));
    expect(counted, counted.join(', ')).not.toSatisfy(isInProportion);
  });
});

describe('twice as much takes no more than twice the work to read:', () => {
  describe.each(parsers)('$what', (parser) => {
    it.each(parser.families)('%s', async (_what, made) => {
      const counted = await operationsFor(parser, made);
      expect(counted, counted.join(', ')).toSatisfy(isInProportion);
    });
  });
});
