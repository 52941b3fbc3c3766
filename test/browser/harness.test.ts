import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { siteBrowser } from './harness/browser.ts';

describe('the browser of the tests', () => {
  const { open } = siteBrowser();

  it('opens the sample with its styles under the content security policy', async () => {
    const page = await open('/');
    expect(await page.title()).toContain('Laurel Sample Register');
    const font = await page
      .locator('h1')
      .evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(font).toContain('Newsreader');
  });

  it('sees what is inaccessible', async () => {
    const page = await open('/');
    await page.evaluate(() => {
      document.body.innerHTML = '<img src="/favicon.svg">';
    });
    expect(await accessibilityProblems(page)).toContainEqual(
      expect.stringMatching(/^image-alt: /u),
    );
  });

  it('does without scripts when told to', async () => {
    const page = await open('/verify/', { javaScriptEnabled: false });
    expect(await page.locator('form').count()).toBeGreaterThan(0);
  });
});
