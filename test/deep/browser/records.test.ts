import { describe, expect, it } from 'vitest';
import { emulated, siteBrowser } from '../../browser/harness/browser.ts';
import { made, mailedLink, ownRecord, signedIn } from '../../browser/harness/learner.ts';

const { open } = siteBrowser();

describe('signing in', () => {
  it('works once with each link', async () => {
    const page = await open('/account/');
    const link = await mailedLink(page, 'sigridur@mail.example');
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const again = await open(link);
    expect(await again.getByRole('heading', { level: 1 }).textContent()).toBe(
      'This link does not sign in',
    );
  });

  it('ends everywhere at once, and returns to the form', async () => {
    const one = await signedIn(open, 'hayoon.kim@example.org');
    const two = await signedIn(open, 'hayoon.kim@example.org');
    await one.getByRole('button', { name: 'Sign out everywhere' }).click();
    await one.getByRole('status').waitFor();
    await two.reload();
    expect(await two.getByLabel('Your e-mail address').count()).toBe(1);
  });
});

it('the page of a record is as wide as the screen, has no script to run, and prints without what is for screens', async () => {
  const own = await ownRecord(open, {
    address: 'svetlana.kovaleva@example.org',
    course: 'Introduction to Operations Management',
  });
  const address = await made(own, { label: 'To look at' });
  const page = await open(address);
  for (const width of [390, 768, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.locator('script').count()).toBe(0);
  }
  const paper = await open(address, { print: true });
  expect(await paper.getByRole('link', { name: 'Download as JSON' }).isVisible()).toBe(false);
  expect(await paper.getByRole('row', { name: /Final score/u }).isVisible()).toBe(true);
  expect(await paper.locator('body').innerText()).not.toContain(new URL(address).pathname);
});

it('a list of certificates prints without what is done on a screen', async () => {
  const page = await signedIn(open, 'ja.ybarra@example.org');
  const link = page.getByRole('link', { name: /LinkedIn/u }).first();
  expect(await link.isVisible()).toBe(true);
  await emulated(page, { media: 'print' });
  await link.waitFor({ state: 'hidden' });
  expect(await page.getByText('N7BC-0Q44-X5HD-JBRE').isVisible()).toBe(true);
});
