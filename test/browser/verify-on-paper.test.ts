import { statSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, inject, it } from 'vitest';
import { some } from '../setup/depth.ts';
import { hostileCode } from '../setup/hostile-code.ts';
import { shownPage } from '../docs/pictures.ts';
import { builtAddresses } from '../site/harness/built-pages.ts';
import { siteBrowser } from './harness/browser.ts';

const pathOf = (digit: string) => `/verify/${hostileCode(digit)}/`;

describe('a printed verify page', () => {
  const { open } = siteBrowser('hostile-names');

  it('has the facts and the whole syllabus, and no controls', async () => {
    const page = await open(pathOf('1'), { print: true });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('#actions').isVisible()).toBe(false);
    expect(await page.locator('.facts').first().isVisible()).toBe(true);
    expect(await page.getByText('Donaudampfschifffahrt').isVisible()).toBe(true);
    expect(await page.getByText('A print proves nothing by itself').isVisible()).toBe(true);
  });

  it('is black on white even where the screen is dark', async () => {
    const page = await open(pathOf('1'), { print: true, colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('writes out the addresses of links', async () => {
    const page = await open('/about/', { print: true });
    const content = await page
      .locator('main a[href^="/"]:not(.plain-link)')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(content).toContain('certificates.example.org');
  });
});

describe('the paper that a verify page takes', () => {
  const { open } = siteBrowser();

  it.each(
    some(
      [
        ['A4', 'the longest page', longestPage],
        ['Letter', 'the longest page', longestPage],
        ['A4', 'a usual name', () => shownPage],
        ['Letter', 'a usual name', () => shownPage],
      ] as const,
      1,
    ),
  )(
    'is two sheets of %s: verdict, facts and image, then the syllabus: %s',
    async (format, _what, path) => {
      const page = await open(path(), { isSpent: true });
      await page.locator('.document img').scrollIntoViewIfNeeded();
      await page.locator('.document img').evaluate((image: HTMLImageElement) => image.decode());
      const [facts = '', syllabus = '', ...more] = await textsOf(await page.pdf({ format }));
      expect(more).toEqual([]);
      for (const text of ['Status as of', 'Issued on', 'Identity', 'The certificate as it was'])
        expect(facts).toContain(text);
      expect(facts).not.toContain('Syllabus');
      expect(syllabus).toMatch(/^Syllabus/u);
      expect(facts + syllabus).not.toMatch(/Download|LinkedIn|What was graded|Your records/u);
    },
  );
});

/** The verify page with most to say. */
function longestPage(): string {
  const { files } = inject('sites').sample;
  const codes = builtAddresses(files).filter((each) => /^\/verify\/[0-9A-Z-]+\/$/u.test(each));
  const sizeOf = (address: string) => statSync(`${files}${address}index.html`).size;
  return codes.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]!;
}

/** The text of each sheet. */
async function textsOf(pdf: Buffer): Promise<readonly string[]> {
  const document_ = await getDocument({ data: new Uint8Array(pdf) }).promise;
  return Promise.all(
    Array.from({ length: document_.numPages }, async (_, at) => {
      const { items } = await (await document_.getPage(at + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .trim();
    }),
  );
}
