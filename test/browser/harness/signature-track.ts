import type { Page } from 'playwright-core';
import { mailedLinkFrom } from './learner.ts';
import type { Typist } from './typist.ts';

/** A camera that shows a moving picture, and a person who lets pages use it. */
export const fakeCamera = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
] as const;

export const enrolmentPage = '/account/signature-track/';

/** Signs in on a page that asks for it, by the mailed link, and comes back to that page. */
export async function signInHere(page: Page, address: string): Promise<void> {
  const back = new URL(page.url()).pathname;
  await page.goto(await mailedLinkFrom(page, back + new URL(page.url()).search, address));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === back);
}

/** Agrees to one of the two paths, and fills in name and address. */
export async function begin(
  page: Page,
  { path, name, address }: { path: 'photos' | 'typing'; name: string; address: string },
): Promise<void> {
  const choice = path === 'typing' ? /by how I type/u : /By photos alone/u;
  await page.getByRole('radio', { name: choice }).check();
  await page.getByLabel('I have read this and agree').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByLabel('Your name, as on your document').fill(name);
  await page.getByLabel('Your e-mail address').fill(address);
  await page.getByRole('button', { name: 'Save' }).click();
}

/** Takes a photo with the camera, and accepts it. */
export async function photograph(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Turn the camera on' }).click();
  await page.getByRole('button', { name: 'Take the photo' }).click();
  await page.getByRole('button', { name: 'Use this photo' }).click();
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
}

/** The field for the sentence, once its script watches it. */
export async function sentenceField(page: Page): Promise<void> {
  await page.locator('textarea:not([readonly])').focus();
}

/** Face, document and, where asked for, five typings; and hands it in. */
export async function enrol(page: Page, typist: Typist | null): Promise<void> {
  await photograph(page);
  await goOn(page);
  await page.getByText('The photo is kept.').first().waitFor();
  await photograph(page);
  await goOn(page);
  await page.getByText('The photo is kept.').nth(1).waitFor();
  if (typist) await typeFiveTimes(page, typist);
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByText('People are looking at it.').waitFor();
}

async function typeFiveTimes(page: Page, typist: Typist): Promise<void> {
  for (let time = 1; time <= 5; time += 1) {
    await page.getByText(`Typing ${time} of 5`, { exact: true }).waitFor();
    await sentenceField(page);
    await typist.type(page);
  }
  await goOn(page);
}

/** On the page of a piece of work: takes a photo, types, and hands both in. */
export async function certify(page: Page, typist: Typist): Promise<void> {
  await photograph(page);
  await typeAndHandIn(page, typist);
}

export async function typeAndHandIn(page: Page, typist: Typist): Promise<void> {
  await sentenceField(page);
  await typist.type(page);
  await page.getByRole('button', { name: 'Certify this work' }).click();
}
