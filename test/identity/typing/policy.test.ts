import { describe, expect, it } from 'vitest';
import { typingOutcome, type TypingEvidence } from '../../../src/identity/typing/policy.ts';

const good: TypingEvidence = {
  score: 0.6,
  replay: null,
  coverage: 1,
  coarse: false,
  even: false,
  tries: 1,
};

it.each([1, 2, 3])('matches at try %i', (tries) => {
  expect(typingOutcome({ ...good, tries })).toEqual({ outcome: 'match', reasons: [] });
});

it.each([
  ['exactly as likely', { score: 0 }],
  ['exactly enough measured', { coverage: 0.8 }],
])('matches at the limit: %s', (_, change) => {
  expect(typingOutcome({ ...good, ...change }).outcome).toBe('match');
});

describe.each([
  ['another rhythm', { score: -0.01 }, 'typing-differs'],
  ['too little measured', { coverage: 0.79 }, 'few-keys'],
  ['a score that is none', { score: NaN }, 'typing-differs'],
  ['a coverage that is none', { coverage: NaN }, 'few-keys'],
] as const)('%s', (_, change, reason) => {
  it.each([
    [1, 'retype'],
    [2, 'retype'],
    [3, 'review'],
    [4, 'review'],
  ])('at try %i: %s', (tries, outcome) => {
    expect(typingOutcome({ ...good, ...change, tries })).toEqual({ outcome, reasons: [reason] });
  });
});

describe.each([
  ['a copy', { replay: 'copy' }, 'replayed'],
  ['what a template knows', { replay: 'average' }, 'replayed'],
  ['a script', { even: true }, 'too-even'],
  ['a coarse clock', { coarse: true }, 'coarse-clock'],
] as const)('%s', (_, change, reason) => {
  it('goes to people at once, however well it matches', () => {
    expect(typingOutcome({ ...good, ...change })).toEqual({ outcome: 'review', reasons: [reason] });
  });
});

it('gives every reason, the weightiest first', () => {
  const all = { score: -1, replay: 'copy', coverage: 0, coarse: true, even: true } as const;
  expect(typingOutcome({ ...all, tries: 1 })).toEqual({
    outcome: 'review',
    reasons: ['replayed', 'too-even', 'coarse-clock', 'few-keys', 'typing-differs'],
  });
});
