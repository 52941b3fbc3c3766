import { expect, it } from 'vitest';
import type { Fonts } from '../../../src/fonts/font-file.ts';
import { installedFonts } from '../../../src/fonts/installed-fonts.ts';
import { faceChooser } from '../../../src/image/text/choose-face.ts';
import { serif } from '../../../src/image/text/text-style.ts';

it.each([
  ['Ama Mensah, 2026', ['newsreader']],
  ['Иван', ['newsreader', 'noto-serif']],
])('“%s” asks for the files of no family after those that it is set in', (text, families) => {
  const asked = new Set<string>();
  const fonts: Fonts = {
    filesOf(family, ...style) {
      asked.add(family.id);
      return installedFonts.filesOf(family, ...style);
    },
  };
  const choose = faceChooser([...text], serif, { lang: null, fonts });
  const [first = '', ...others] = text;
  let face = choose(first, null);
  for (const letter of others) face = choose(letter, face);
  expect([...asked]).toEqual(families);
  expect(face.family.id).toBe(families.at(-1));
});
