import { describe, expect, it } from 'vitest';
import { expectationOf, matchTyping, scoreOf } from '../../../src/identity/typing/match.ts';
import {
  genericAt,
  populationOf,
  type Population,
} from '../../../src/identity/typing/population.ts';
import { typist } from '../typist.ts';
import { changed, enrolled, noise, typedAs } from './typed.ts';

const learners = Array.from({ length: 30 }, (_, at) => {
  const person = typist(at + 1);
  return { person, template: enrolled(person) };
});
const cohort = populationOf(learners.map(({ template }) => template))!;
const populations: readonly [string, Population | null][] = [
  ['without a population', null],
  ['with one of 30 people', cohort],
];

describe.each(populations)('%s', (_, population) => {
  const scoreFor = (at: number, typing: ReturnType<(typeof learners)[number]['person']>) =>
    matchTyping(learners[at]!.template, population, typing).score;

  it('every learner matches', () => {
    for (const [at, { person }] of learners.entries())
      expect(scoreFor(at, person())).toBeGreaterThan(0);
  });

  it('every learner matches who hesitates once, is a tenth slower, or corrects some', () => {
    for (const [at, { person }] of learners.entries()) {
      const typing = person();
      const hesitating = { ...typing, gaps: typing.gaps.with(20, 9000) };
      const corrected = {
        ...typing,
        holds: typing.holds.map((time, key) => (key % 6 === 0 ? null : time)),
      };
      for (const each of [hesitating, corrected, changed(typing, (time) => time * 1.1)])
        expect(scoreFor(at, each)).toBeGreaterThan(0);
    }
  });

  it('no learner matches as another', () => {
    for (const [at] of learners.entries())
      for (const { person } of learners.filter((_other, other) => other !== at))
        expect(scoreFor(at, person())).toBeLessThan(0);
  });

  it.each([
    ['exactly', 0],
    ['and a little more or less', 0.2],
  ])('no script matches that types at the average speed of all people, %s', (_how, added) => {
    const average = cohort.commonly.map(({ centre }, at) => centre + added * noise(at));
    for (const [at, { person }] of learners.entries())
      expect(scoreFor(at, typedAs(person(), average))).toBeLessThan(0);
  });

  it('no script matches that types all keys at one speed', () => {
    for (const [at, { person }] of learners.entries())
      expect(
        scoreFor(
          at,
          changed(person(), () => 150),
        ),
      ).toBeLessThan(0);
  });
});

describe('the formula', () => {
  const hold = genericAt(0, 3);
  const template = { phrase: 'ab', anchors: [[-2], [-2.2], [-2.6]], recent: [[-2.2], [-2]] };
  // The medians and deviations, by hand.
  const middle = (5 * -2.2 + 0.5 * hold.centre) / 5.5;
  const scale = (5 * 0.16 + 10 * hold.within) / 15;
  const density = (x: number, at: number, width: number) =>
    0.3796066898 / width / (1 + ((x - at) / width) ** 2 / 5) ** 3;

  it.each([
    ['half of the generic figures', null, 0.5],
    ['three quarters of five people', 5, 0.75],
    ['all of ten people', 10, 1],
    ['all of a hundred', 100, 1],
  ])('compares with %s', (_, people, alpha) => {
    const population = people === null ? null : { phrase: 'ab', people, commonly: [hold] };
    const { score } = scoreOf(expectationOf(template, population), [-2.3]);
    const ratio = density(-2.3, middle, scale) / density(-2.3, hold.centre, hold.spread) ** alpha;
    expect(score).toBeCloseTo(Math.log(ratio), 8);
  });

  it('lets no key say more than 4, for or against', () => {
    const expectation = { alpha: 1, features: [{ ...hold, middle: -2, scale: 1e-4 }] };
    expect(scoreOf(expectation, [-2]).score).toBe(4);
    expect(scoreOf(expectation, [9]).score).toBe(-4);
  });

  it('does not match where nothing was measured', () => {
    expect(scoreOf(expectationOf(template, null), [null])).toEqual({
      score: -4,
      contributions: [null],
    });
  });
});

describe('what a match says', () => {
  const { person, template } = learners[0]!;
  const typing = person();
  const slow = { ...typing, holds: typing.holds.with(3, null), gaps: typing.gaps.with(3, 900) };
  const { score, terms } = matchTyping(template, cohort, slow);

  it('explains the score: it is the mean of what each key and pair says', () => {
    const sum = terms.reduce((all, { contribution }) => all + contribution, 0);
    expect(sum / terms.length).toBeCloseTo(score, 10);
    expect(terms).toHaveLength(186);
  });

  it('names keys and pairs, and what was and what is usual', () => {
    const pair = terms.find(({ milliseconds }) => milliseconds === 900)!;
    expect(pair.what).toBe('e→r');
    expect(pair.usual).toBeGreaterThan(20);
    expect(pair.usual).toBeLessThan(800);
    expect(pair.contribution).toBeLessThan(0);
  });

  it('follows the order of the sentence', () => {
    expect(terms.slice(0, 6).map(({ what }) => what)).toEqual(['I', '␣', 'c', 'r', 't', 'i']);
    expect(terms.slice(-3).map(({ what }) => what)).toEqual(['o→d', 'd→e', 'e→.']);
  });
});
