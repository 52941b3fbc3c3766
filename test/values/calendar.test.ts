import { describe, expect, it } from 'vitest';
import { addDays, dayOf, inWords, isCalendarDay, partsOf } from '../../src/values/calendar.ts';

describe('isCalendarDay', () => {
  it.each([
    ['2026-05-01', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-5-1', false],
    ['1 May 2026', false],
    ['2026-05-01T00:00:00Z', false],
    ['', false],
  ])('%s → %s', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected);
  });
});

describe('dayOf decides the day where the site is, not where the machine is', () => {
  const lateEvening = new Date('2026-11-21T23:30:00Z');
  it.each([
    ['UTC', '2026-11-21'],
    ['Europe/Berlin', '2026-11-22'],
    ['Pacific/Auckland', '2026-11-22'],
    ['America/New_York', '2026-11-21'],
  ])('%s → %s', (timeZone, day) => {
    expect(dayOf(lateEvening, timeZone)).toBe(day);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => dayOf(lateEvening, 'Europe/Northfold')).toThrow(RangeError);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    // Clocks change in Europe on this night; a calendar day does not notice.
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days → %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});

it('says a day in words, with the month as a word so that no reader can mistake it', () => {
  expect(inWords('2026-05-01')).toBe('1 May 2026');
  expect(inWords('2025-12-31')).toBe('31 December 2025');
  expect(partsOf('2026-05-01')).toEqual({ year: 2026, month: 5, day: 1 });
});
