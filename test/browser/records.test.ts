import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { desktop, phone, siteBrowser, type PageOptions } from './harness/browser.ts';

const { open } = siteBrowser();
const amelie = 'amelie.os@example.org';
const course = 'Introduction to Operations Management';

/** Asks for a link, takes the newest from the outbox, and signs in with it. */
async function signedIn(address: string, options: PageOptions = {}): Promise<Page> {
  const page = await open('/account/', options);
  await page.getByLabel('Your e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  await page.goto(await mailedLink(page, address));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Your certificates and records' }).waitFor();
  return page;
}

/** What was mailed is written after the answer. */
async function mailedLink(page: Page, address: string): Promise<string> {
  const mail = page.locator('article', { hasText: address }).first();
  await expect
    .poll(async () => {
      await page.goto('/outbox/');
      return mail.count();
    })
    .toBe(1);
  return (await mail.locator('a[href*="/account/sign-in/"]').getAttribute('href')) ?? '';
}

async function ownRecord(address: string, options: PageOptions = {}): Promise<Page> {
  const page = await signedIn(address, options);
  await page.getByRole('listitem').getByRole('link', { name: course, exact: true }).first().click();
  await page.getByRole('heading', { name: 'Who can see it' }).waitFor();
  return page;
}

interface Wishes {
  readonly label: string;
  readonly passcode?: string;
  readonly hidden?: readonly string[];
}

/** Makes a link, and gives its address. */
async function made(page: Page, { label, passcode = '', hidden = [] }: Wishes): Promise<string> {
  await page.getByLabel('Label').fill(label);
  await page.getByLabel('Passcode').fill(passcode);
  for (const section of hidden) await page.getByLabel(section).uncheck();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByRole('heading', { name: label, exact: true }).waitFor();
  return addressOf(page, label);
}

const entry = (page: Page, label: string) => page.locator('.own-entry', { hasText: label });
const addressOf = (page: Page, label: string) =>
  entry(page, label).getByRole('textbox', { name: 'Address to send' }).inputValue();

/** Opens the two steps of a link and takes the one. */
async function step(page: Page, name: 'Reset' | 'Revoke', label: string): Promise<void> {
  await entry(page, label).locator('summary', { hasText: name }).click();
  await page.getByRole('button', { name: `${name} the link “${label}”` }).click();
  await page.getByRole('status').waitFor();
}

const headings = async (page: Page) => page.getByRole('heading', { level: 2 }).allTextContents();
const title = async (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
  it('a learner shares a record by two links, resets one, and the other still works', async () => {
    const own = await ownRecord(amelie, { javaScriptEnabled, viewport: phone });
    const label = `For work ${String(javaScriptEnabled)} <b>`;
    const family = `For family ${String(javaScriptEnabled)}`;
    const work = await made(own, { label, hidden: ['Every assignment with its score'] });
    const home = await made(own, { label: family, passcode: 'Ærø 2027' });

    const other = await open(work, { javaScriptEnabled });
    expect(await title(other)).toBe('Amélie Okonkwo-Sørensen');
    expect((await headings(other)).slice(0, 3)).toEqual([
      'Final score',
      'The course',
      'Certificate',
    ]);
    expect(await other.context().cookies()).toEqual([]);

    await other.goto(home);
    await other.getByLabel('Passcode').fill('something else');
    await other.getByRole('button', { name: 'Open the record' }).click();
    expect(await other.getByRole('alert').textContent()).toContain('not the passcode');
    await other.getByLabel('Passcode').fill('Ærø 2027');
    await other.getByRole('button', { name: 'Open the record' }).click();
    await other.getByRole('heading', { name: 'Assignments' }).waitFor();

    await step(own, 'Reset', label);
    const renewed = await addressOf(own, label);
    expect(renewed).not.toBe(work);
    expect((await other.goto(work))?.status()).toBe(404);
    expect(await title(other)).toBe('This link opens nothing');
    expect((await other.goto(renewed))?.status()).toBe(200);
    expect((await other.goto(home))?.status()).toBe(200);

    await step(own, 'Revoke', family);
    expect((await other.goto(home))?.status()).toBe(404);
    await step(own, 'Revoke', label);
    expect((await other.goto(renewed))?.status()).toBe(404);
  });
});

describe('signing in', () => {
  it('works once with each link', async () => {
    const page = await open('/account/');
    await page.getByLabel('Your e-mail address').fill('sigridur@mail.example');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    const link = await mailedLink(page, 'sigridur@mail.example');
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const again = await open(link);
    expect(await title(again)).toBe('This link does not sign in');
  });

  it('ends everywhere at once, and leads back to the form', async () => {
    const one = await signedIn('hayoon.kim@example.org');
    const two = await signedIn('hayoon.kim@example.org');
    await one.getByRole('button', { name: 'Sign out everywhere' }).click();
    await one.getByRole('status').waitFor();
    await two.reload();
    expect(await two.getByLabel('Your e-mail address').count()).toBe(1);
  });

  it('says the same to an address that nobody has', async () => {
    const page = await open('/account/');
    await page.getByLabel('Your e-mail address').fill('nobody@example.org');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    expect(await title(page)).toBe('Look into your mail');
  });
});

it('a link is copied with one click', async () => {
  const own = await ownRecord('suhartini@mail.example', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const address = await made(own, { label: 'To copy' });
  await entry(own, 'To copy').getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => own.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

it('a problem with the form is said, and no link is made', async () => {
  const own = await ownRecord('p.adeyinkamoss@example.org');
  for (const section of await own.getByRole('checkbox').all()) await section.uncheck();
  await own.getByLabel('Label').fill('Nothing to see');
  await own.getByRole('button', { name: 'Make the link' }).click();
  expect(await own.getByRole('alert').textContent()).toContain('at least one thing');
  expect(await own.locator('.own-entry').count()).toBe(0);
});

describe('the page of a record', () => {
  it('is as wide as the screen, has no script to run, and prints without what is for screens', async () => {
    const own = await ownRecord('svetlana.kovaleva@example.org');
    const address = await made(own, { label: 'To look at' });
    for (const width of [390, 768, 1280, 1600]) {
      const page = await open(address, { viewport: { width, height: 900 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.locator('script').count()).toBe(0);
    }
    const paper = await open(address, { print: true });
    expect(await paper.getByRole('link', { name: 'Download as JSON' }).isVisible()).toBe(false);
    expect(await paper.getByRole('row', { name: /Final score/u }).isVisible()).toBe(true);
    expect(await paper.locator('body').innerText()).not.toContain(new URL(address).pathname);
  });

  it('tells whoever leaves it nothing of its address', async () => {
    const own = await ownRecord('e.papatheodorou@example.org');
    const page = await open(await made(own, { label: 'To leave' }));
    await page.getByRole('link', { name: 'Check the certificate' }).click();
    await page.waitForURL('**/verify/**');
    expect(await page.evaluate(() => document.referrer)).toBe('');
  });
});

describe('axe finds nothing wrong', () => {
  const looks = [
    { colorScheme: 'light', viewport: desktop },
    { colorScheme: 'dark', viewport: phone },
  ] as const;

  async function check(page: Page): Promise<void> {
    for (const { colorScheme, viewport } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.evaluate(() =>
        Promise.all(document.getAnimations().map(({ finished }) => finished)),
      );
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
  }

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
    const own = await ownRecord('giulia.mr@mail.example');
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
