import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phrase } from '../../../src/identity/typing/phrase.ts';
import { readTyping } from '../../../src/identity/typing/typing.ts';
import { keystrokesOf } from '../../../src/scripts/capture/keystrokes.ts';

const times = (keys: number) =>
  fc.array(
    fc.record({
      gap: fc.double({ min: 0, max: 90_000, noNaN: true }),
      hold: fc.option(fc.double({ min: 0, max: 90_000, noNaN: true })),
      slips: fc.nat({ max: 2 }),
    }),
    { minLength: keys, maxLength: keys },
  );

it('every typing of the sentence, with any slips and pauses, sends something that is read', () => {
  fc.assert(
    fc.property(times(phrase.keys.length), (moves) => {
      const keys = keystrokesOf(phrase);
      let now = 1000;
      moves.forEach(({ gap, hold, slips }, at) => {
        for (let slip = 0; slip < slips; slip += 1) {
          keys.press({ key: 'ß', code: 'slip' }, (now += gap));
          keys.release('slip', now + 1);
          keys.takeBack((now += 1));
        }
        keys.press({ key: phrase.keys[at] ?? '', code: String(at) }, (now += gap));
        if (hold !== null) keys.release(String(at), now + hold);
      });
      keys.loseSight();
      expect(keys.isFinished()).toBe(true);
      const typing = keys.typing();
      expect(readTyping(JSON.parse(JSON.stringify(typing)))).toEqual(typing);
      expect(typing.corrections).toBe(moves.reduce((sum, { slips }) => sum + slips, 0));
      moves.forEach(({ slips }, at) => {
        if (slips > 0)
          expect([typing.holds[at], typing.gaps[at - 1] ?? null]).toEqual([null, null]);
      });
    }),
    { numRuns: 50 },
  );
});
