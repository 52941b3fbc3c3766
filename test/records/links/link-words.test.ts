import { describe, expect, it } from 'vitest';
import {
  openedInWords,
  openLinksInWords,
  whoSeesWhat,
  workingTime,
} from '../../../src/records/links/link-words.ts';

const link = {
  hasPasscode: false,
  sections: ['score'],
  expiresAt: null,
  timeZone: 'Europe/London',
  isExpired: false,
} as const;

describe('who sees what', () => {
  it.each([
    [
      'without limits',
      {},
      'Anyone who has the link sees your name and the final score, until you revoke it.',
    ],
    [
      'with a passcode',
      { hasPasscode: true },
      'Anyone who has the link and its passcode sees your name and the final score, until you revoke it.',
    ],
    [
      'with a last day',
      { expiresAt: '2027-03-31' },
      'Anyone who has the link sees your name and the final score, until the end of 31 March 2027 (Europe/London).',
    ],
    [
      'with more to see',
      { sections: ['assignments', 'format', 'certificate'] as const },
      'Anyone who has the link sees your name, every assignment with its score, how the course was taught and graded and the certificate, until you revoke it.',
    ],
    [
      'after its last day',
      { expiresAt: '2026-03-31', isExpired: true },
      'Nobody sees anything by it any more: its last day has passed.',
    ],
  ])('by a link %s', (_, rules, words) => {
    expect(whoSeesWhat({ ...link, ...rules })).toBe(words);
  });

  it.each([
    [[], 'No link opens it: only you and the institution can see it.'],
    [[true], 'No link opens it: only you and the institution can see it.'],
    [[false, true], 'One link opens it.'],
    [[false, true, false], '2 links open it.'],
  ])('of links that are expired or not: %j', (expired, words) => {
    expect(openLinksInWords(expired.map((isExpired) => ({ isExpired })))).toBe(words);
  });
});

describe('the holder of a link reads how long it works', () => {
  it.each([
    [null, 'until the learner takes it back'],
    [
      '2027-03-31',
      'until the end of 31 March 2027 (Europe/London), unless the learner takes it back before',
    ],
  ])('%s', (expiresAt, words) => {
    expect(workingTime({ ...link, expiresAt })).toBe(words);
  });
});

it.each([
  [null, 'Not opened yet.'],
  [
    { at: '2026-06-01T23:59:30.000Z', count: 1 },
    'Opened once, last on 2 June 2026, 00:59 (Europe/London).',
  ],
  [
    { at: '2026-06-01T09:05:00.000Z', count: 12 },
    'Opened 12 times, last on 1 June 2026, 10:05 (Europe/London).',
  ],
])('a learner reads that a link was opened: %j', (opened, words) => {
  expect(openedInWords(opened, 'Europe/London')).toBe(words);
});
