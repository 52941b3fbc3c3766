import path from 'node:path';
import { expect, it } from 'vitest';
import { worthOpening } from '../../netlify/worth-opening.ts';
import { openContent } from '../../src/environment/open-content.ts';

it('npm start names one page of every kind that the content has', async () => {
  const { content, today } = await openContent({
    contentDir: path.resolve('test/fixtures/small'),
    now: new Date('2026-11-20T12:00:00Z'),
  });
  expect(worthOpening(content!, today!).map(({ what, path }) => `${what} ${path}`)).toEqual([
    'front page /',
    'catalogue /courses/',
    'look-up /verify/',
    'a genuine certificate /verify/AAAAAAAAAAAAAAA1/',
    'a revoked one /verify/AAAAAAAAAAAAAAA5/',
    'one that was replaced /verify/AAAAAAAAAAAAAAA2/',
    'an erased one /verify/AAAAAAAAAAAAAAA4/',
    'a certificate’s image /certificates/AAAAAAAAAAAAAAA1.png',
  ]);
});
