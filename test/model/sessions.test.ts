import { describe, expect, it } from 'vitest';
import {
  nextSession,
  phaseOn,
  sessionDates,
  sessionsInOrder,
  startsSoon,
} from '../../src/model/sessions.ts';

const past = { id: 'past', start: '2026-01-05', end: '2026-02-01' };
const earlier = { id: 'earlier', start: '2025-01-05', end: '2025-02-01' };
const running = { id: 'running', start: '2026-11-01', end: '2026-12-01' };
const next = { id: 'next', start: '2027-01-10', end: '2027-02-10' };
const later = { id: 'later', start: '2027-09-10', end: '2027-10-10' };
const today = '2026-11-22';

describe('sessions', () => {
  it.each([
    ['past', past],
    ['running', running],
    ['upcoming', next],
    ['running', { ...running, start: today }],
    ['running', { ...running, end: today }],
  ])('one is %s', (phase, session) => expect(phaseOn(session, today)).toBe(phase));

  it('the next is the earliest to begin, today included', () => {
    expect(nextSession([later, running, next, past], today)).toBe(next);
    expect(nextSession([later, { ...next, start: today }], today)).toMatchObject({ id: 'next' });
    expect(nextSession([past, running], today)).toBeUndefined();
  });

  it('are listed as a reader asks for them', () => {
    const order = sessionsInOrder([past, later, earlier, next, running], today);
    expect(order.map(({ id }) => id)).toEqual(['running', 'next', 'later', 'past', 'earlier']);
  });

  it.each([
    [49, true],
    [48, false],
  ])('one that begins in 49 days starts soon within %i days: %s', (days, soon) => {
    expect(startsSoon([next], today, days)).toBe(soon);
  });

  it.each([
    [next, '10 January to 10 February 2027'],
    [{ id: 'x', start: '2026-12-07', end: '2027-01-17' }, '7 December 2026 to 17 January 2027'],
  ])('dates say the year once where it is the same', (session, text) => {
    expect(sessionDates(session)).toBe(text);
  });
});
