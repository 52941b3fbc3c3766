import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { some } from '../setup/depth.ts';
import { phone, siteBrowser } from './harness/browser.ts';

const shown = (page: Page) => page.locator('.catalogue-entry:visible').count();

/** The summary above the list. The style sheet generates the text, so only the browser’s own accessibility tree has it. */
async function said(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ role }) => role?.value === 'StaticText')
    .map(({ name }) => String(name?.value))
    .join('');
}

// Style sheets filter, not scripts.
describe.each(
  some(
    [
      ['without JavaScript', { javaScriptEnabled: false }],
      ['with JavaScript', { javaScriptEnabled: true }],
    ] as const,
    1,
  ),
)('the catalogue %s', (_, options) => {
  const { open } = siteBrowser();

  it('shows and counts every course at first', async () => {
    const page = await open('/courses/', options);
    expect(await shown(page)).toBe(8);
    expect(await said(page)).toContain('8 courses');
  });

  it('is filtered by institution', async () => {
    const page = await open('/courses/', options);
    await page.getByLabel('University of Northfold').check();
    expect(await shown(page)).toBe(3);
    expect(await page.locator('.catalogue-entry:visible').allTextContents()).toEqual(
      Array(3).fill(expect.stringContaining('University of Northfold')),
    );
    expect(await said(page)).toContain('3 courses');
  });

  it('is filtered by several things at once, from the keyboard', async () => {
    const page = await open('/courses/', options);
    await page.getByLabel('Offers Identity check').focus();
    await page.keyboard.press('Space');
    const offering = await shown(page);
    expect(offering).toBeGreaterThan(1);
    await page.locator('#subject-law').focus();
    await page.keyboard.press('Space');
    expect(await shown(page)).toBe(1);
    expect(await said(page)).toContain('1 course');
    expect(await said(page)).not.toContain('1 courses');
  });

  it('shows what starts soon', async () => {
    const page = await open('/courses/', options);
    await page.getByLabel('Starting soon').check();
    const texts = await page.locator('.catalogue-entry:visible').allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain('Starts soon');
  });

  it('says so when nothing fits, and shows all courses again', async () => {
    const page = await open('/courses/', options);
    await page.getByLabel('Instituto Miralba').check();
    await page.getByLabel('Computing').check();
    expect(await shown(page)).toBe(0);
    expect(await said(page)).toContain('No course fits all of these.');
    await page.getByRole('button', { name: 'Show all courses' }).click();
    expect(await shown(page)).toBe(8);
  });
});

describe('the filters', () => {
  const { open } = siteBrowser();
  const ofOneCourse = siteBrowser('hostile-names');

  it('count what each choice would leave with the others', async () => {
    const page = await open('/courses/');
    const tally = page.locator('.choice', { hasText: 'Computing' }).locator('.tally');
    expect(await tally.textContent()).toBe('1');
    await page.getByLabel('Instituto Miralba').check();
    expect(await tally.textContent()).toBe('0');
  });

  it('are folded on a phone until they are asked for', async () => {
    const page = await open('/courses/', { viewport: phone, javaScriptEnabled: false });
    const choice = page.getByLabel('Instituto Miralba');
    expect(await choice.isVisible()).toBe(false);
    await page.getByText('Filter the courses').click();
    await choice.check();
    expect(await shown(page)).toBe(3);
  });

  it('are not there where there is one course', async () => {
    const page = await ofOneCourse.open('/courses/');
    expect(await page.locator('form[data-filter]').count()).toBe(0);
    expect(await shown(page)).toBe(1);
  });
});

describe('a filter that can be linked to', () => {
  const { open } = siteBrowser();

  it('is kept in the address with JavaScript', async () => {
    const page = await open('/courses/');
    await page.getByLabel('Instituto Miralba').check();
    expect(new URL(page.url()).search).toBe('?institution=miralba');
    await page.goto('/courses/?institution=miralba&soon=only&x=%22%5D');
    expect(await page.getByLabel('Instituto Miralba').isChecked()).toBe(true);
    expect(await page.getByLabel('Starting soon').isChecked()).toBe(true);
  });

  it.each([
    ['/courses/subject/computing/', 1],
    ['/institutions/miralba/', 3],
  ])('is a page of its own without it: %s', async (path, count) => {
    const page = await open(path, { javaScriptEnabled: false });
    expect(await shown(page)).toBe(count);
  });
});
