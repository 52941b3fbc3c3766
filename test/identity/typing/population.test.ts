import { describe, expect, it } from 'vitest';
import { genericAt, populationOf } from '../../../src/identity/typing/population.ts';
import type { TypingTemplate } from '../../../src/identity/typing/template.ts';
import { typist } from '../typist.ts';
import { enrolled } from './typed.ts';

const people = Array.from({ length: 30 }, (_, at) => enrolled(typist(at + 1)));

it.each([
  ['nobody', 0],
  ['one', 1],
  ['four', 4],
])('is none of %s', (_, count) => {
  expect(populationOf(people.slice(0, count))).toBeNull();
});

it('says of how many and of what it is', () => {
  const population = populationOf(people);
  expect(population).toMatchObject({ phrase: 'honor-code-1', people: 30 });
  expect(population?.commonly).toHaveLength(187);
});

describe('a population', () => {
  const of = (medians: readonly (number | null)[], deviation = 0): TypingTemplate[] =>
    medians.map((median) => ({
      phrase: 'one-key',
      anchors: [-1, 0, 1].map((side) => [median === null ? null : median + side * deviation]),
      recent: [],
    }));
  const generic = genericAt(0, 1);

  it('is drawn to the generic figures as if these were five people', () => {
    const [commonly] = populationOf(of([-3, -2, -2, -2, -1], 0.3))!.commonly;
    expect(commonly?.centre).toBeCloseTo((-2 + generic.centre) / 2, 10);
    expect(commonly?.spread).toBeCloseTo((0.4 + generic.spread) / 2, 10);
    expect(commonly?.within).toBeCloseTo((0.2 + generic.within) / 2, 10);
  });

  it('counts the more, the more people there are', () => {
    const [commonly] = populationOf(of(Array.from({ length: 95 }, () => -2)))!.commonly;
    expect(commonly?.centre).toBeCloseTo(0.95 * -2 + 0.05 * generic.centre, 10);
  });

  it('leaves out people who were not measured', () => {
    const [commonly] = populationOf(of([null, null, null, null, null]))!.commonly;
    expect(commonly).toEqual(generic);
  });

  it('is described by first typings: others have not practised', () => {
    const practised = people.map((template) => ({
      ...template,
      recent: template.anchors.map((typed) => typed.map((time) => time! - 1)),
    }));
    const [before, after] = [populationOf(people)!, populationOf(practised)!];
    expect(after.commonly.map(({ centre }) => centre)).toEqual(
      before.commonly.map(({ centre }) => centre),
    );
  });

  it('holds no typing of any person', () => {
    const templates = people.slice(0, 5);
    const held = new Set(templates.flatMap(({ anchors }) => anchors.flat()));
    const aggregates = populationOf(templates)!.commonly.flatMap(({ centre, spread, within }) => [
      centre,
      spread,
      within,
    ]);
    expect(aggregates.filter((figure) => held.has(figure))).toEqual([]);
  });
});
