import { describe, expect, it } from 'vitest';
import { matchTyping } from '../../../src/identity/typing/match.ts';
import { typingOutcome } from '../../../src/identity/typing/policy.ts';
import { replayOf } from '../../../src/identity/typing/replay.ts';
import { newTemplate, usualOf } from '../../../src/identity/typing/template.ts';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import { typist } from '../typist.ts';
import { changed, noise, typedAs, typedTimes } from './typed.ts';

const person = typist(7);
const typings = typedTimes(person, 25);
const template = newTemplate(typings);
const stored = [...template.anchors, ...template.recent];

describe('a recorded attempt', () => {
  const recorded = typings[12]!;

  it.each<[string, Typing]>([
    ['as it was', recorded],
    ['in whole milliseconds', changed(recorded, Math.round)],
    ['a tenth slower', changed(recorded, (time) => time * 1.1)],
    ['a third faster', changed(recorded, (time) => time / 1.5)],
    [
      'with a little added at random',
      changed(recorded, (time, at) => time * (1 + 0.1 * noise(at))),
    ],
    ['without a few of its keys', { ...recorded, holds: [null, null, ...recorded.holds.slice(2)] }],
    ['with one long hesitation', { ...recorded, gaps: [5000, ...recorded.gaps.slice(1)] }],
    ['of the enrolment', typings[0]!],
  ])('is a copy: %s', (_, sent) => {
    expect(replayOf(template, sent)).toBe('copy');
  });

  it('is found where it is the only one that is stored', () => {
    expect(replayOf(newTemplate([recorded]), recorded)).toBe('copy');
  });
});

describe('a stolen template', () => {
  const medians = usualOf(stored).map(({ median }) => median);

  it.each([
    ['exactly what is usual', 0],
    ['what is usual and a little more or less', 0.05],
  ])('is noticed when a person types %s', (_, added) => {
    const logs = medians.map((median, at) => median + added * noise(at));
    const typing = typedAs(person(), logs);
    const { score } = matchTyping(template, null, typing);
    const replay = replayOf(template, typing);
    expect(replay).toBe('average');
    expect(
      typingOutcome({ score, replay, coverage: 1, coarse: false, even: false, tries: 1 }),
    ).toEqual({ outcome: 'review', reasons: ['replayed'] });
  });

  it('is noticed though it would match better than the learner does', () => {
    const forged = matchTyping(template, null, typedAs(person(), medians)).score;
    expect(forged).toBeGreaterThan(matchTyping(template, null, person()).score);
  });
});

it('is not found in what people type themselves', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const another = typist(seed);
    for (const count of [1, 5, 25])
      expect(replayOf(newTemplate(typedTimes(another, count)), another())).toBeNull();
  }
});

it('is not found where nothing was measured, or nothing is stored', () => {
  const empty = { ...person(), holds: [null], gaps: [] };
  expect(replayOf(template, empty)).toBeNull();
  expect(replayOf({ ...template, anchors: [], recent: [] }, person())).toBeNull();
});
