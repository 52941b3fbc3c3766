import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../browser/harness/accessibility.ts';
import { desktop, phone, siteBrowser } from '../../browser/harness/browser.ts';

const { open } = siteBrowser('preview');

const code = 'AAAAAAAAAAAAAA1A';

describe('a preview', () => {
  it.each([
    ['a phone', phone, 'light'],
    ['a phone in the dark', phone, 'dark'],
    ['a desktop', desktop, 'light'],
    ['a desktop in the dark', desktop, 'dark'],
  ] as const)('says at the top what it is, on %s', async (_where, viewport, colorScheme) => {
    const page = await open(`/verify/${code}/`, { viewport, colorScheme });
    const strip = page.getByRole('complementary', { name: 'Preview' });
    expect(await strip.innerText()).toBe('Preview – nothing here counts');
    expect((await strip.boundingBox())?.y).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('says so on paper', async () => {
    const page = await open(`/verify/${code}/`, { print: true });
    expect(await page.getByText('Preview – nothing here counts').isVisible()).toBe(true);
  });

  it('confirms no code of a list, and refuses none', async () => {
    const page = await open('/verify/batch/');
    await page
      .getByLabel('Codes, one in each line')
      .fill(`${code}\nAAAAAAAAAAAAAA52\nZZZZZZZZZZZZZZZN`);
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByText('3 of 3 checked: 3 could not be checked').waitFor();
  });
});
