import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { installedFonts } from '../../../src/fonts/installed-fonts.ts';
import type { Fonts } from '../../../src/fonts/font-file.ts';
import { fontsInUse, withFonts } from '../../../src/image/text/fonts-in-use.ts';

const none: Fonts = { filesOf: () => [] };
const others: Fonts = { filesOf: () => [] };

it('works at the same time each have their own fonts, and nothing outlasts its work', async () => {
  const found = await Promise.all(
    [none, others].map((fonts) =>
      withFonts(fonts, async () => {
        await setTimeout(1);
        return fontsInUse();
      }),
    ),
  );
  expect(found[0]).toBe(none);
  expect(found[1]).toBe(others);
  expect(await fontsInUse()).toBe(installedFonts);
});
