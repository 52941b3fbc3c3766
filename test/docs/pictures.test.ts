import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decode, difference } from '../image/png.ts';
import { markdown } from './markdown.ts';
import { certificatePicture, pictureFiles } from './pictures.ts';

it('the picture of a certificate shows what is drawn now; npm run pictures makes it again', async () => {
  const shown = decode(readFileSync(pictureFiles.certificate));
  const drawn = decode(await certificatePicture());
  expect([shown.width, shown.height]).toEqual([drawn.width, drawn.height]);
  expect(difference(shown, drawn)).toBe(0);
});

it.each([pictureFiles.certificate, pictureFiles.page])(
  'the README shows %s, which is small enough to load at once',
  (file) => {
    expect(markdown('README.md')).toContain(`src="${file}"`);
    expect(statSync(file).size).toBeLessThan(150_000);
  },
);
