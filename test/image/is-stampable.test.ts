import { expect, it } from 'vitest';
import { stampableCheck } from '../../src/image/is-stampable.ts';
import { filePreparer } from '../../src/image/prepare-file.ts';
import { fileStamper } from '../../src/image/stamp-file.ts';
import type { PreparedImage } from '../../src/image/stamp-image.ts';
import { artworkNamed, artworkWith } from './fixtures.ts';

const sizes = ['print', 'screen', 'social'] as const;

const { shared } = artworkNamed('');
const prepare = filePreparer();
const ordinary = {
  print: await prepare(shared, 'print'),
  screen: await prepare(shared, 'screen'),
  social: await prepare(shared, 'social'),
};

/** With less room for names: the lowest pixels of letters such as g leave it. */
const narrow = {
  print: withLessRoom(ordinary.print),
  screen: withLessRoom(ordinary.screen),
  social: withLessRoom(ordinary.social),
};

function withLessRoom({ layout, sheet }: PreparedImage): PreparedImage {
  const areas = new Map(sheet.areas);
  const area = areas.get('name')!;
  areas.set('name', { ...area, bottom: Math.floor((area.top + area.bottom) / 2) });
  return { layout, sheet: { ...sheet, areas } };
}

it.each([
  ['Latin letters', ordinary, artworkNamed('Catherine O’Neill-Brontë'), true],
  ['Arabic letters', ordinary, artworkNamed('محمد عبد الرحمن'), true],
  ['ideographs', ordinary, artworkNamed('髙橋 さくら'), true],
  ['several lines', ordinary, artworkNamed('Wolfeschlegelstein '.repeat(6).trim()), true],
  ['a name that leaves its place', narrow, artworkNamed('Peggy'), false],
  [
    'the mark of a status',
    ordinary,
    artworkWith({ certificate: { revoked: { date: '2026-06-03', reason: 'x' } } }),
    false,
  ],
  [
    'a QR code that is larger than others',
    ordinary,
    { ...artworkNamed('Ada'), verifyUrl: `https://laurel.example/verify/${'A'.repeat(90)}/` },
    false,
  ],
])('says whether all images can be stamped, as stampers do: %s', async (_, prepared, one, is) => {
  const artwork = { ...one, shared };
  const files = await Promise.all(
    sizes.map((size) => fileStamper(shared.design, size, prepared[size])(artwork, null)),
  );
  expect(files.every((file) => file !== null)).toBe(is);
  expect(await stampableCheck(shared.design, prepared)(artwork)).toBe(is);
});
