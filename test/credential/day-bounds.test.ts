import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOfDay, startOfDay } from '../../src/credential/day-bounds.ts';
import { addDays, dayOf } from '../../src/values/calendar.ts';

it.each([
  ['UTC', '2026-05-01', '2026-05-01T00:00:00Z', '2026-05-01T23:59:59Z'],
  ['Europe/London', '2026-05-01', '2026-04-30T23:00:00Z', '2026-05-01T22:59:59Z'],
  ['Europe/London', '2026-03-29', '2026-03-29T00:00:00Z', '2026-03-29T22:59:59Z'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z', '2026-11-02T04:59:59Z'],
  ['Asia/Kolkata', '2026-05-01', '2026-04-30T18:30:00Z', '2026-05-01T18:29:59Z'],
  ['Pacific/Kiritimati', '2026-05-01', '2026-04-30T10:00:00Z', '2026-05-01T09:59:59Z'],
  ['Pacific/Pago_Pago', '2026-05-01', '2026-05-01T11:00:00Z', '2026-05-02T10:59:59Z'],
  // The day began at one o’clock.
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z', '2018-11-05T01:59:59Z'],
])('in %s, %s lasts from %s to %s', (zone, day, start, end) => {
  expect(startOfDay(day, zone)).toBe(start);
  expect(endOfDay(day, zone)).toBe(end);
});

it('is the day of its first and last second, and one day follows the other', () => {
  const zones = ['Europe/Dublin', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/St_Johns'];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...zones), (days, zone) => {
      const day = addDays('2000-01-01', days);
      const [start, end] = [new Date(startOfDay(day, zone)), new Date(endOfDay(day, zone))];
      expect([dayOf(start, zone), dayOf(end, zone)]).toEqual([day, day]);
      const next = Date.parse(startOfDay(addDays(day, 1), zone));
      expect(next - end.getTime()).toBe(1000);
    }),
    { numRuns: 60 },
  );
});
