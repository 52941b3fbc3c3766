import { describe, expect, it } from 'vitest';
import { isDeep, some } from '../setup/depth.ts';
import { hostileCode } from '../setup/hostile-code.ts';
import { faultsInLooks } from './harness/accessibility.ts';
import { desktop, phone, siteBrowser } from './harness/browser.ts';

const hostile = (digit: string) => `/verify/${hostileCode(digit)}/`;
const looks = [
  ['light', desktop],
  ['dark', phone],
  ['dark', desktop],
] as const;

describe.each([
  [
    'sample',
    [
      '/',
      '/courses/',
      '/courses/introduction-to-operations-management/',
      '/courses/introduction-to-arabic-calligraphy/',
      '/courses/subject/computing/',
      '/institutions/miralba/',
      '/verify/',
      '/verify/batch/',
      '/about/',
      '/about/verification/',
      '/about/identity/',
      '/pages/privacy/',
      '/about/privacy/',
      '/about/data-protection/',
      '/about/accessibility/',
      '/about/records/',
      '/404.html',
    ],
  ],
  [
    'hostile-names',
    [
      ...['1', '3', '5', '7', '8', '9', 'B', 'C'].map(hostile),
      '/verify/7K3FQ2WX9MNB4TRE/',
      '/verify/short/',
    ],
  ],
] as const)('axe finds nothing wrong with %s', (site, paths) => {
  const { open } = siteBrowser(site);

  // Each page in one look, and in the long runs in all.
  it.each(
    some(paths, 5).map((path, index) => [path, isDeep ? looks : [looks[index % 3]!]] as const),
  )('%s', async (path, ofPage) => {
    const page = await open(path);
    expect(await faultsInLooks(page, ofPage)).toEqual([]);
  });
});

describe('accents', () => {
  const { open } = siteBrowser('hostile-names');

  it.each(['light', 'dark'] as const)('mark the institution on %s paper', async (colorScheme) => {
    const page = await open('/courses/', { colorScheme });
    const colour = await page
      .locator('.of-quill')
      .first()
      .evaluate((mark) => getComputedStyle(mark).borderInlineStartColor);
    expect(colour).not.toBe(await page.evaluate(() => getComputedStyle(document.body).color));
  });
});
