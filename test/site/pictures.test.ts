import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageFingerprint, pictureFiles } from '../docs/pictures.ts';
import { distOf } from './harness/built-pages.ts';

it('the picture of a verify page shows what is built now; npm run pictures makes it again', () => {
  expect(JSON.parse(readFileSync(pictureFiles.pageFingerprint, 'utf8'))).toEqual({
    picture: hash('sha256', readFileSync(pictureFiles.page)),
    ...pageFingerprint(distOf('sample')),
  });
});
