import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PageOptions } from './browser.ts';

type Open = (path: string, options?: PageOptions) => Promise<Page>;

/** A learner who has signed in, on the page of their certificates and records. */
export async function signedIn(
  open: Open,
  address: string,
  options: PageOptions = {},
): Promise<Page> {
  const page = await open('/account/', options);
  await signIn(page, address);
  await page.getByRole('heading', { name: 'Your certificates and records' }).waitFor();
  return page;
}

/**
 * Signs in on a page that asks for it, and comes back to that page. Sends what its forms would, without showing the pages on the way: a
 * visitor goes the whole way in the tests of signing in.
 */
export async function signIn(page: Page, address: string): Promise<void> {
  const here = page.url();
  const { origin } = new URL(here);
  const send = (action: string, form: Record<string, string>) =>
    page.request.post(`${origin}/actions/${action}`, {
      form,
      headers: { origin },
      maxRedirects: 0,
    });
  const shown = async (at: string) => load(await (await page.request.get(at)).text());
  const links = async () => {
    const $ = await shown(`${origin}/outbox/`);
    const mails = $('article').filter((_, mail) => $(mail).text().includes(address));
    return mails
      .find('a[href*="/account/sign-in/"]')
      .toArray()
      .map((link) => $(link).attr('href')!);
  };

  const earlier = (await links()).length;
  const asking = (await shown(here))('form[action$="/request-sign-in"]').serializeArray();
  const hidden = Object.fromEntries(asking.map(({ name, value }) => [name, value]));
  await send('request-sign-in', { ...hidden, address });
  // The mail is written after the answer.
  await expect.poll(async () => (await links()).length).toBe(earlier + 1);
  const [link = ''] = await links();
  await send('sign-in', { token: link.split('/').findLast((part) => part !== '')! });
  await page.goto(here);
}

/** Asks for a link to sign in, and reads it in the mail. */
export const mailedLink = (page: Page, address: string): Promise<string> =>
  mailedLinkFrom(page, '/account/', address);

/** The same on another page that asks for an address. */
export async function mailedLinkFrom(page: Page, asking: string, address: string): Promise<string> {
  const mails = page.locator('article', { hasText: address });
  await page.goto('/outbox/');
  const earlier = await mails.count();
  await page.goto(asking);
  await page.getByLabel('Your e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
  // The mail is written after the answer.
  await expect
    .poll(async () => {
      await page.goto('/outbox/');
      return mails.count();
    })
    .toBe(earlier + 1);
  return (await mails.first().locator('a[href*="/account/sign-in/"]').getAttribute('href')) ?? '';
}

/** Signs in, and opens the record of a course. */
export async function ownRecord(
  open: Open,
  { address, course }: { readonly address: string; readonly course: string },
  options: PageOptions = {},
): Promise<Page> {
  const page = await signedIn(open, address, options);
  await page.getByRole('listitem').getByRole('link', { name: course, exact: true }).first().click();
  await page.getByRole('heading', { name: 'Who can see it' }).waitFor();
  return page;
}

export interface Wishes {
  readonly label: string;
  readonly passcode?: string;
  /** Labels of the sections that the link must not show. */
  readonly hidden?: readonly string[];
}

/** Makes a link on the page of a record, and gives its address. */
export async function made(
  page: Page,
  { label, passcode = '', hidden = [] }: Wishes,
): Promise<string> {
  await page.getByLabel('Label').fill(label);
  await page.getByLabel('Passcode').fill(passcode);
  for (const section of hidden) await page.getByLabel(section).uncheck();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByRole('heading', { name: label, exact: true }).waitFor();
  return addressOf(page, label);
}

/** The text about one link on the page of a record. */
export const entryOf = (page: Page, label: string) =>
  page.locator('.own-entry', { hasText: label });

export const addressOf = (page: Page, label: string): Promise<string> =>
  entryOf(page, label).getByRole('textbox', { name: 'Address to send' }).inputValue();

/** Resets or revokes a link. */
export async function end(page: Page, how: 'Reset' | 'Revoke', label: string): Promise<void> {
  await entryOf(page, label).locator('summary', { hasText: how }).click();
  await page.getByRole('button', { name: `${how} the link “${label}”` }).click();
  await page.getByRole('status').waitFor();
}
