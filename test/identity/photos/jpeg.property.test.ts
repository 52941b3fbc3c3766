import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJpeg } from '../../../src/identity/photos/jpeg.ts';
import { facePhoto } from '../photos.ts';
import { cases } from '../../setup/depth.ts';

const damage = fc.record({
  at: fc.nat(facePhoto.length - 1),
  removed: fc.nat(40),
  put: fc.uint8Array({ maxLength: 40 }),
});

it('whatever is damaged in a photo, it is refused, or what is kept of it is a photo and grows by nothing', () => {
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 4 }), (damages) => {
      let file: Uint8Array = facePhoto;
      for (const { at, removed, put } of damages) {
        file = new Uint8Array([...file.subarray(0, at), ...put, ...file.subarray(at + removed)]);
      }
      const read = readJpeg(file);
      if (!read.ok) return;
      const { bytes } = read.jpeg;
      expect(bytes.length).toBeLessThanOrEqual(file.length + 18);
      const again = readJpeg(bytes);
      expect(again.ok && Buffer.from(again.jpeg.bytes).equals(bytes)).toBe(true);
    }),
    { numRuns: cases(300) },
  );
});

it('bytes at random are no photo, and harm nobody', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), (bytes, begins) => {
      const file = begins ? Uint8Array.of(0xff, 0xd8, 0xff, ...bytes) : bytes;
      expect(readJpeg(file).ok).toBe(false);
    }),
  );
});
