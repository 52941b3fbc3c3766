import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsInLooks } from '../../browser/harness/accessibility.ts';
import { phone, siteBrowser } from '../../browser/harness/browser.ts';
import { made, ownRecord } from '../../browser/harness/learner.ts';

const { open } = siteBrowser();

const check = async (page: Page) => expect(await faultsInLooks(page)).toEqual([]);

describe('axe finds nothing wrong', () => {
  it.each([
    '/account/',
    '/account/?problem=signed-out',
    '/account/mail-sent/',
    '/account/sign-in/none',
    '/records/none',
    '/about/records/',
    '/outbox/',
  ])('with %s', async (path) => check(await open(path)));

  it('with what a learner and the holder of a link see', async () => {
    const own = await ownRecord(open, {
      address: 'giulia.mr@mail.example',
      course: 'Introduction to Operations Management',
    });
    const address = await made(own, {
      label: 'A label of a length that takes more than one line on a phone',
    });
    const guarded = await made(own, { label: 'With passcode', passcode: 'a passcode' });
    for (const steps of await own.locator('summary').all()) await steps.click();
    await check(own);
    await check(await open(address));
    await check(await open(guarded));
    await own.goto('/account/');
    await check(own);
  });
});

describe('excused work and extra credit', () => {
  const { open: openSmall } = siteBrowser('small');

  it('are shown as what they are, and fit the screen', async () => {
    const own = await ownRecord(openSmall, {
      address: 'private.hitch@mail.example',
      course: 'Twelve Knots',
    });
    const page = await openSmall(await made(own, { label: 'Excused' }));
    const cells = async (row: RegExp) =>
      page.getByRole('row', { name: row }).getByRole('cell').allInnerTexts();
    expect(await cells(/^Practice/u)).toEqual(['excused', '0\u00a0%', '0\u00a0%']);
    expect(await cells(/^Trial/u)).toEqual(['51.25 of 50', '100\u00a0%', '102.5\u00a0%']);
    expect(await page.getByRole('table', { name: 'Every assignment' }).innerText()).toContain(
      'left out; the other assignments count for more',
    );
    for (const shown of [own, page]) await check(shown);
  });
});

describe('hostile names', () => {
  const { open: openHostile } = siteBrowser('hostile-names');

  it.each([
    ['two hundred characters', 'long@example.org', /^Wolfeschlegelsteinhausen/u],
    ['markup', 'markup@example.org', /^<script>alert\("x"\)<\/script>$/u],
    ['right to left', 'layla@example.org', /^ليلى بنت خالد الحسيني$/u],
  ])('of %s are shown as they are, and push nothing off the screen', async (_, address, name) => {
    const course = 'Letters & Limits: "Quoted" <Titles>';
    const own = await ownRecord(openHostile, { address, course }, { viewport: phone });
    const label = `</h3><script>alert(1)</script>${'x'.repeat(40)}`;
    const page = await openHostile(await made(own, { label }), { viewport: phone });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(name);
    for (const shown of [own, page])
      expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  });
});
