import { copyFile, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsreader } from '../../src/fonts/catalogue.ts';
import { hasGlyph, type FontFile } from '../../src/fonts/font-file.ts';
import { fileAt, filesIn, installedFonts } from '../../src/fonts/installed-fonts.ts';

const whole = installedFonts.filesOf(newsreader)[0]!;
const code = whole.ranges[0]!;
let folder: string;

beforeAll(async () => {
  folder = path.join(
    await mkdtemp(path.join(tmpdir(), 'laurel-fonts-')),
    'node_modules',
    '@a',
    'b',
  );
  await mkdir(folder, { recursive: true });
});
afterAll(() => rm(path.resolve(folder, '../../..'), { recursive: true }));

const pathOf = (name: string) => path.join(folder, name);
const fileNamed = (name: string): FontFile => fileAt(pathOf(name), whole);

async function faults(file: FontFile): Promise<readonly string[]> {
  const drawing = await file.sfnt().catch((error: unknown) => String(error));
  try {
    return [String(hasGlyph(file, code)), String(drawing)];
  } catch (error) {
    return [String(error), String(drawing)];
  }
}

const advice =
  'Certificates are drawn with the fonts that come with Laurel, and with no others. Run “npm ci” to install them again.';

describe('a font that comes with Laurel', () => {
  it('is missing', async () => {
    const fault = `FontUnusable: The font file @a/b/gone.woff2 is missing. ${advice}`;
    expect(await faults(fileNamed('gone.woff2'))).toEqual([fault, fault]);
  });

  it('was cut off', async () => {
    const file = fileNamed('short.woff2');
    const installed = createRequire(import.meta.url).resolve(
      `@fontsource-variable/newsreader/files/${whole.name}.woff2`,
    );
    await copyFile(installed, pathOf('short.woff2'));
    await truncate(pathOf('short.woff2'), 2000);
    for (const fault of await faults(file)) {
      expect(fault).toMatch(
        /^FontUnusable: The font file @a\/b\/short\.woff2 cannot be read \(.+\)\. /u,
      );
      expect(fault).toContain(advice);
    }
  });

  it('is something else', async () => {
    const file = fileNamed('page.woff2');
    await writeFile(pathOf('page.woff2'), '<html>');
    const [fault] = await faults(file);
    expect(fault).toMatch(
      /^FontUnusable: The font file @a\/b\/page\.woff2 cannot be read \(.+\)\. /u,
    );
  });

  it('is not installed', () => {
    const family = { ...newsreader, id: 'absent', from: '@fontsource-variable/absent' };
    expect(() => filesIn(family)).toThrow(
      `The font package @fontsource-variable/absent is not installed. ${advice}`,
    );
  });

  it('and says so without a trace through the program', () => {
    const family = { ...newsreader, id: 'absent', from: '@fontsource-variable/absent' };
    const fault = thrownBy(() => filesIn(family));
    expect(fault.stack).toBe(`FontUnusable: ${fault.message}`);
  });
});

function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown.');
}
