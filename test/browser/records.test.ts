import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isDeep } from '../setup/depth.ts';
import { phone, siteBrowser } from './harness/browser.ts';
import { addressOf, end, entryOf, made, ownRecord } from './harness/learner.ts';

const { open } = siteBrowser();
const ofSample = (address: string) => ({
  address,
  course: 'Introduction to Operations Management',
});

const headings = async (page: Page) => page.getByRole('heading', { level: 2 }).allTextContents();
const title = async (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

describe.each(isDeep ? [true, false] : [false])('with scripts: %s', (javaScriptEnabled) => {
  it('a learner shares a record by two links, resets one, and the other still works', async () => {
    const own = await ownRecord(open, ofSample('amelie.os@example.org'), {
      javaScriptEnabled,
      viewport: phone,
    });
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

    await end(own, 'Reset', label);
    const renewed = await addressOf(own, label);
    expect(renewed).not.toBe(work);
    expect((await other.goto(work))?.status()).toBe(404);
    expect(await title(other)).toBe('This link opens nothing');
    expect((await other.goto(renewed))?.status()).toBe(200);
    expect((await other.goto(home))?.status()).toBe(200);

    await end(own, 'Revoke', family);
    expect((await other.goto(home))?.status()).toBe(404);
    await end(own, 'Revoke', label);
    expect((await other.goto(renewed))?.status()).toBe(404);
  });
});

it('signing in says the same to an unknown address', async () => {
  const page = await open('/account/');
  await page.getByLabel('Your e-mail address').fill('nobody@example.org');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  expect(await title(page)).toBe('Check your mail');
});

it('a link is copied with one click', async () => {
  const own = await ownRecord(open, ofSample('suhartini@mail.example'), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const address = await made(own, { label: 'To copy' });
  await entryOf(own, 'To copy').getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => own.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

it('a problem with the form is explained, and no link is made', async () => {
  const own = await ownRecord(open, ofSample('p.adeyinkamoss@example.org'));
  for (const section of await own.getByRole('checkbox').all()) await section.uncheck();
  await own.getByLabel('Label').fill('Nothing to see');
  await own.getByRole('button', { name: 'Make the link' }).click();
  expect(await own.getByRole('alert').textContent()).toContain('at least one thing');
  expect(await own.locator('.own-entry').count()).toBe(0);
});

it('the page of a record reveals nothing of its address to the next page', async () => {
  const own = await ownRecord(open, ofSample('e.papatheodorou@example.org'));
  const page = await open(await made(own, { label: 'To leave' }));
  await page.getByRole('link', { name: 'Check the certificate' }).click();
  await page.waitForURL('**/verify/**');
  expect(await page.evaluate(() => document.referrer)).toBe('');
});
