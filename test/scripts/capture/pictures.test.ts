import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../../src/scripts/capture/camera.ts';
import { coverBetween, isSlip, middle, movedCover } from '../../../src/scripts/capture/cover.ts';
import { lightOf } from '../../../src/scripts/capture/light.ts';
import { sentSize } from '../../../src/scripts/capture/picture.ts';

describe('a camera that gives no picture', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['NotSupportedError', 'unavailable'],
  ])('%s', (name, trouble) => {
    expect(troubleOf(new DOMException('', name))).toBe(trouble);
  });
});

describe('the light', () => {
  const picture = (...colour: [number, number, number]) =>
    new Uint8ClampedArray(Array.from({ length: 32 * 24 }, () => [...colour, 255]).flat());
  it.each([
    ['of a dark room', picture(30, 28, 25), 'dark'],
    ['of a window behind', picture(240, 245, 250), 'bright'],
    ['as it should be', picture(140, 120, 110), 'good'],
  ] as const)('%s', (_, pixels, light) => expect(lightOf(pixels)).toBe(light));
});

it.each([
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 4032, height: 3024 },
    { width: 1280, height: 960 },
  ],
  [
    { width: 1000, height: 4000 },
    { width: 320, height: 1280 },
  ],
])('a picture of %j is sent as %j', (taken, sent) => expect(sentSize(taken)).toEqual(sent));

describe('a cover', () => {
  it('lies between two corners, whichever was first', () => {
    const cover = { left: 0.25, top: 0.25, width: 0.5, height: 0.25 };
    expect(coverBetween({ x: 0.75, y: 0.25 }, { x: 0.25, y: 0.5 })).toEqual(cover);
    expect(isSlip(coverBetween({ x: 0.3, y: 0.3 }, { x: 0.301, y: 0.6 }))).toBe(true);
  });

  it('is left alone by keys other than arrows', () => {
    expect(movedCover(middle, { key: 'Tab', shiftKey: false })).toBeNull();
  });

  it('stays inside the picture, however it is drawn and moved', () => {
    const anywhere = fc.double({ min: -2, max: 3, noNaN: true });
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
    const moves = fc.array(fc.record({ key: keys, shiftKey: fc.boolean() }), { maxLength: 80 });
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, anywhere, moves, (x1, y1, x2, y2, presses) => {
        let cover = coverBetween({ x: x1, y: y1 }, { x: x2, y: y2 });
        for (const press of presses) cover = movedCover(cover, press) ?? cover;
        const { left, top, width, height } = cover;
        for (const [from, long] of [
          [left, width],
          [top, height],
        ] as const) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from + long).toBeLessThanOrEqual(1.000001);
        }
      }),
    );
  });
});
