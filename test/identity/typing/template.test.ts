import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/identity/typing/features.ts';
import { matchTyping } from '../../../src/identity/typing/match.ts';
import { newTemplate, usualOf, withAccepted } from '../../../src/identity/typing/template.ts';
import { typist } from '../typist.ts';
import { changed, enrolled, typedTimes } from './typed.ts';

const person = typist(3);
const typings = typedTimes(person, 40);

it('keeps the first 5 and the last 20', () => {
  const template = newTemplate(typings);
  expect(template.anchors).toEqual(typings.slice(0, 5).map(featuresOf));
  expect(template.recent).toEqual(typings.slice(20).map(featuresOf));
});

it('is the same, whether typings come at once or one after the other', () => {
  const step = typings.slice(5).reduce(withAccepted, newTemplate(typings.slice(0, 5)));
  expect(step).toEqual(newTemplate(typings));
});

it('survives being kept as JSON', () => {
  const template = newTemplate([...typings.slice(0, 4), { ...person(), holds: [null], gaps: [] }]);
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
});

it('needs a typing', () => {
  expect(() => newTemplate([])).toThrow(RangeError);
});

describe('what is usual', () => {
  it.each([
    ['of an odd number', [1, 9, 2], { count: 3, median: 2, deviation: 8 / 3 }],
    ['of an even number', [1, 3, 2, 10], { count: 4, median: 2.5, deviation: 2.5 }],
    ['of one', [4], { count: 1, median: 4, deviation: 0 }],
    ['without what was corrected', [1, null, 3], { count: 2, median: 2, deviation: 1 }],
    ['of nothing', [null, null], { count: 0, median: 0, deviation: 0 }],
  ])('%s', (_, values, usual) => {
    expect(usualOf(values.map((value) => [value]))).toEqual([usual]);
  });
});

describe('a learner who becomes nearly twice as fast over sixty pieces of work', () => {
  const faster = (at: number) => changed(person(), (time) => time * 0.99 ** Math.min(at, 60));

  it('is followed', () => {
    let template = enrolled(person);
    for (let at = 0; at < 80; at += 1) {
      const typing = faster(at);
      expect(matchTyping(template, null, typing).score).toBeGreaterThan(0);
      template = withAccepted(template, typing);
    }
  });

  it('would be lost by the typings of the enrolment alone', () => {
    expect(matchTyping(enrolled(person), null, faster(60)).score).toBeLessThan(0);
  });
});
